package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.CommandResult;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The few lines of a command's output that tell an author what went wrong. */
final class Excerpt {
  private static final int LINES = 5;
  private static final int WIDTH = 300;

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]");

  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)\\berror\\b|\\bfatal\\b|panic:|denied|no such|not found|cannot|could not|unable to|invalid|unknown|unrecognized|failed");

  private Excerpt() {}

  /** The lines that speak of an error, else the last ones; standard error before output. */
  static List<String> of(CommandResult result) {
    List<String> printed = lines(result.errors().text());
    List<String> errors = printed.stream().filter(line -> ERROR.matcher(line).find()).toList();
    if (!errors.isEmpty()) {
      // A tool that goes on after its first error tells the cause first and a summary last.
      return errors.stream().limit(LINES).map(Excerpt::cut).toList();
    }
    List<String> end = last(printed, LINES);
    List<String> output = last(lines(result.output().text()), LINES - end.size());
    return Stream.concat(end.stream(), output.stream()).map(Excerpt::cut).toList();
  }

  /** The last lines of a text, each of bounded width, without blank ones. */
  static List<String> end(String text) {
    return last(lines(text), LINES).stream().map(Excerpt::cut).toList();
  }

  private static List<String> last(List<String> lines, int count) {
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }

  private static List<String> lines(String text) {
    return COLOUR
        .matcher(text)
        .replaceAll("")
        .lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
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
