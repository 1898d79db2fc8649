package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.CommandResult;
import java.util.List;

/** The few lines of a command's output that tell an author what went wrong. */
final class Excerpt {
  private static final int LINES = 5;
  private static final int WIDTH = 300;

  private Excerpt() {}

  /** Standard error when there is any, else the end of standard output. */
  static List<String> of(CommandResult result) {
    List<String> errors = end(result.errors().text());
    return errors.isEmpty() ? end(result.output().text()) : errors;
  }

  /** The last lines of a text, each of bounded width, without blank ones. */
  static List<String> end(String text) {
    List<String> lines =
        text.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
        .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line)
        .toList();
  }
}
