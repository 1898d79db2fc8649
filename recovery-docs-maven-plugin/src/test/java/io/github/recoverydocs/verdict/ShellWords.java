package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the simple commands of a line as the parser on a drill host would: words, quotes, pipes,
 * lists and redirections, and nothing beyond.
 */
final class ShellWords {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<operator>\\|\\||&&|\\||;)|(?<redirect>\\d?(?:<<|>>|<|>)&?\\d?)"
              + "|(?<word>(?:'[^']*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\\\.|[^\\s'\"|&;<>])+)");

  private static final Set<String> RESERVED =
      Set.of("if", "then", "elif", "else", "fi", "while", "until", "do", "done", "!");

  private ShellWords() {}

  /** The commands of a line of the document. */
  static List<SimpleCommand> commands(int line, String text) {
    List<SimpleCommand> commands = new ArrayList<>();
    List<String> raw = new ArrayList<>();
    Input input = Input.SESSION;
    boolean taken = false;
    boolean target = false;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group("redirect") != null) {
        String operator = token.group("redirect");
        input =
            operator.contains("<<")
                ? Input.HERE_DOCUMENT
                : operator.contains("<") ? Input.FILE : input;
        taken |= operator.contains(">");
        target = !operator.matches(".*&\\d");
      } else if (token.group("word") != null) {
        boolean assigns = raw.isEmpty() && token.group().matches("(?s)\\w+=.*");
        boolean reserved = raw.isEmpty() && RESERVED.contains(token.group());
        if (!target && !assigns && !reserved) {
          raw.add(token.group());
        }
        target = false;
      } else {
        boolean pipe = token.group().equals("|");
        add(commands, line, raw, input, taken || pipe);
        raw.clear();
        input = pipe ? Input.PIPE : Input.SESSION;
        taken = false;
      }
    }
    add(commands, line, raw, input, taken);
    return commands;
  }

  private static void add(
      List<SimpleCommand> commands, int line, List<String> raw, Input input, boolean taken) {
    if (!raw.isEmpty()) {
      List<String> words = raw.stream().map(ShellWords::plain).toList();
      commands.add(new SimpleCommand(line, raw, words, input, taken));
    }
  }

  private static String plain(String raw) {
    return raw.replaceAll("'[^']*'", "").contains("$")
        ? raw
        : raw.replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2");
  }
}
