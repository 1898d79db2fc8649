package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.CommandResult;
import java.util.List;
import java.util.regex.Pattern;

/** The few lines of a command's output that tell an author what went wrong. */
final class Excerpt {
  private static final int LINES = 5;
  private static final int WIDTH = 300;

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]");

  private Excerpt() {}

  /** Standard error when there is any, else the end of standard output. */
  static List<String> of(CommandResult result) {
    List<String> errors = end(result.errors().text());
    return errors.isEmpty() ? end(result.output().text()) : errors;
  }

  /** The last lines of a text, each of bounded width, without blank ones. */
  static List<String> end(String text) {
    List<String> lines =
        COLOUR
            .matcher(text)
            .replaceAll("")
            .lines()
            .map(String::stripTrailing)
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
        .map(Excerpt::cut)
        .toList();
  }

  /** Never in the middle of a character that Java writes as two. */
  private static String cut(String line) {
    if (line.length() <= WIDTH) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(WIDTH - 1)) ? WIDTH - 1 : WIDTH;
    return line.substring(0, end) + "…";
  }
}
