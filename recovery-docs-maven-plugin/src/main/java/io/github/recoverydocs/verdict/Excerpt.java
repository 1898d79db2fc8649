package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The few lines of a command's output that tell an author what went wrong. */
final class Excerpt {
  private static final int LINES = 5;
  private static final int WIDTH = 300;

  /** Lines of standard output beside standard error. */
  private static final int BESIDE = 2;

  private static final Pattern ERROR = Pattern.compile("(?i)error|fatal|denied|cannot|failed");

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]");

  private Excerpt() {}

  /**
   * Standard error, and in front of it the end of standard output, which may name what failed
   * ({@code sha256sum -c} does).
   */
  static List<String> of(CommandResult result) {
    List<String> errors = end(result.errors().text());
    List<String> output = end(result.output().text());
    int room = errors.isEmpty() ? LINES : Math.min(BESIDE, LINES - errors.size());
    List<String> said =
        new ArrayList<>(output.subList(Math.max(0, output.size() - room), output.size()));
    said.addAll(errors);
    return List.copyOf(said);
  }

  /**
   * The last lines of a text, each of bounded width, without blank ones; in place of the first of
   * them the first line that speaks of an error, for later ones follow from it.
   */
  static List<String> end(String text) {
    List<String> lines =
        COLOUR
            .matcher(text)
            .replaceAll("")
            .lines()
            .map(String::stripTrailing)
            .filter(line -> !line.isEmpty())
            .map(Excerpt::cut)
            .toList();
    int from = Math.max(0, lines.size() - LINES);
    List<String> last = new ArrayList<>(lines.subList(from, lines.size()));
    lines.subList(0, from).stream()
        .filter(line -> ERROR.matcher(line).find())
        .findFirst()
        .ifPresent(first -> last.set(0, first));
    return List.copyOf(last);
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
