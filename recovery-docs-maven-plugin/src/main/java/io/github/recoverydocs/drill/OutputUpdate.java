package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.ShownOutput.Difference;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.WholeFile;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.OutputMatch;
import io.github.recoverydocs.runbook.Runbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the real output of commands into the document that shows it.
 *
 * <p>Only blocks that differ are touched; a regular expression is never overwritten, because output
 * is no expression.
 */
final class OutputUpdate {
  /** What stands before a fence: blanks, list marks and quote marks; then the fence itself. */
  private static final Pattern FENCE = Pattern.compile("^([^`~]*)(`{3,}|~{3,}).*", Pattern.DOTALL);

  private final Runbook runbook;

  OutputUpdate(Runbook runbook) {
    this.runbook = runbook;
  }

  /**
   * Rewrites the blocks that differ from what was printed.
   *
   * @return how many were rewritten
   * @throws UncheckedIOException when the document cannot be read or written
   */
  int rewrite(List<BlockProof> performed) {
    List<Difference> differences =
        new ShownOutput(runbook)
            .compare(performed).stream()
                .filter(d -> d.shown().directives().match() != OutputMatch.REGEX)
                // From the end, so that the lines before keep their numbers.
                .sorted(Comparator.comparingInt((Difference d) -> d.shown().line()).reversed())
                .toList();
    try {
      String text = Files.readString(runbook.file(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
      int rewritten = 0;
      for (Difference difference : differences) {
        rewritten += rewrite(lines, difference) ? 1 : 0;
      }
      if (rewritten > 0) {
        byte[] content = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        new WholeFile(runbook.file()).write(content);
      }
      return rewritten;
    } catch (IOException e) {
      throw new UncheckedIOException(runbook.name() + " cannot be rewritten: " + e.getMessage(), e);
    }
  }

  private static boolean rewrite(List<String> lines, Difference difference) {
    Block shown = difference.shown();
    String opening = lines.get(shown.line() - 1);
    Matcher fence = FENCE.matcher(opening);
    if (!fence.matches() || difference.printed().contains(fence.group(2))) {
      return false;
    }
    // A list's mark stands on the first line only; below it are blanks.
    String prefix = fence.group(1).replaceAll("[^>\\s]", " ");
    String lineEnd = opening.endsWith("\r\n") ? "\r\n" : "\n";
    List<String> output =
        difference
            .printed()
            .stripTrailing()
            .lines()
            .map(line -> (prefix + line).stripTrailing() + lineEnd)
            .toList();
    int from = shown.line();
    int to = from + shown.lines().size();
    lines.subList(from, to).clear();
    lines.addAll(from, output);
    return true;
  }
}
