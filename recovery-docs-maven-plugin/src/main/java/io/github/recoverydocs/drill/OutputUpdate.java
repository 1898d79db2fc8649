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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    List<Difference> differences = differences(runbook, performed);
    try {
      List<String> lines = lines(runbook.file());
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

  /**
   * What is to be rewritten, from the document's end on, so that the lines before keep their
   * numbers.
   */
  static List<Difference> differences(Runbook runbook, List<BlockProof> performed) {
    return new ShownOutput(runbook)
        .compare(performed).stream()
            .filter(d -> d.shown().directives().match() != OutputMatch.REGEX)
            .sorted(Comparator.comparingInt((Difference d) -> d.shown().line()).reversed())
            .toList();
  }

  /** A file's lines with their line ends, for change. */
  static List<String> lines(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
  }

  /** What stands before the lines of a block, told from the line of its opening fence. */
  static Optional<String> prefix(String opening) {
    Matcher fence = FENCE.matcher(opening);
    // A list's mark stands on the first line only; below it are blanks.
    return fence.matches()
        ? Optional.of(fence.group(1).replaceAll("[^>\\s]", " "))
        : Optional.empty();
  }

  /**
   * The lines that show an output below an opening fence; nothing where the output would close it.
   */
  static Optional<List<String>> shown(String opening, String printed) {
    Matcher fence = FENCE.matcher(opening);
    if (!fence.matches() || printed.contains(fence.group(2))) {
      return Optional.empty();
    }
    String prefix = prefix(opening).orElse("");
    String lineEnd = opening.endsWith("\r\n") ? "\r\n" : "\n";
    return Optional.of(
        printed
            .stripTrailing()
            .lines()
            .map(line -> (prefix + line).stripTrailing() + lineEnd)
            .toList());
  }

  private static boolean rewrite(List<String> lines, Difference difference) {
    Block shown = difference.shown();
    Optional<List<String>> output = shown(lines.get(shown.line() - 1), difference.printed());
    int from = shown.line();
    output.ifPresent(
        wanted -> {
          lines.subList(from, from + shown.lines().size()).clear();
          lines.addAll(from, wanted);
        });
    return output.isPresent();
  }
}
