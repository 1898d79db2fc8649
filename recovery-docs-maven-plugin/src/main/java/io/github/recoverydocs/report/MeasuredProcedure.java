package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.runbook.Durations;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long a procedure took.
 *
 * @param drill the drill that took longest
 * @param document the path of the procedure's document, with forward slashes
 * @param seconds how long its commands took together, those of its steps included
 * @param text the same for people, rounded up
 * @param runs how many runs it is the longest of
 */
public record MeasuredProcedure(
    String drill, String document, double seconds, String text, int runs) {

  /**
   * Takes the longest of a procedure's runs; nothing unless each of them has proven every block,
   * for what was not performed has taken no time.
   */
  static Optional<MeasuredProcedure> of(List<DrillProof> runs) {
    return runs.stream().allMatch(MeasuredProcedure::isWhole)
        ? runs.stream()
            .max(Comparator.comparingLong(DrillProof::commandMillis))
            .map(longest -> of(longest, runs.size()))
        : Optional.empty();
  }

  private static MeasuredProcedure of(DrillProof longest, int runs) {
    long millis = longest.commandMillis();
    return new MeasuredProcedure(
        longest.name(),
        longest.document(),
        millis / 1000.0,
        Durations.roughly(Duration.ofMillis(millis)),
        runs);
  }

  private static boolean isWhole(DrillProof drill) {
    return drill.findings().isEmpty()
        && !drill.blocks().isEmpty()
        && drill.count(BlockStatus.PROVEN) == drill.blocks().size();
  }
}
