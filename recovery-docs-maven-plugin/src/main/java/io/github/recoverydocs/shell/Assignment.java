package io.github.recoverydocs.shell;

import io.github.recoverydocs.shell.ScannedList.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An assignment at the start of a line: {@code NAME=value}, behind {@code export} or its like, or
 * in front of a command.
 *
 * @param name the variable
 * @param start the offset of its value in the text
 * @param end the offset behind its value, where the word ends as bash sees it
 * @param shown the value without its quotes where it is plain text, else as written
 */
public record Assignment(String name, int start, int end, String shown) {
  private static final Pattern BEFORE =
      Pattern.compile(
          "[ \\t]*(?:(?:export|readonly|local|declare|typeset)(?:[ \\t]+-\\w+)*[ \\t]+)?");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  /**
   * Finds the assignments of a text, in their order and none inside another's value.
   *
   * <p>What stands in a quoted text, a here-document or a comment is none, nor is {@code NAME+=} or
   * {@code NAME[0]=}, nor the second on a line.
   *
   * @param commands bash, with line feeds between its lines
   */
  public static List<Assignment> of(String commands) {
    List<Assignment> found = new ArrayList<>();
    int free = 0;
    for (Word word :
        CommandScan.assignments(commands).stream()
            .sorted(Comparator.comparingInt(Word::start))
            .toList()) {
      int sign = word.raw().indexOf('=');
      String name = word.raw().substring(0, sign);
      if (word.start() >= free
          && NAME.matcher(name).matches()
          && BEFORE.matcher(lineUpTo(word.start(), commands)).matches()) {
        int end = word.start() + word.raw().length();
        found.add(
            new Assignment(name, word.start() + sign + 1, end, word.plain().substring(sign + 1)));
        free = end;
      }
    }
    return List.copyOf(found);
  }

  private static String lineUpTo(int offset, String commands) {
    return commands.substring(commands.lastIndexOf('\n', offset - 1) + 1, offset);
  }
}
