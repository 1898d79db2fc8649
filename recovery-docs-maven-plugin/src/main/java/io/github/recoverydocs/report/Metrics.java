package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What Prometheus is told of a run: enough for an alert when a procedure no longer works. */
final class Metrics {
  private static final String PREFIX = "recovery_docs_";

  private final Proof proof;
  private final DrillLabels labels;

  Metrics(Proof proof) {
    this.proof = proof;
    this.labels = DrillLabels.of(proof.drills());
  }

  /** The text of the file. It has no time stamps: the textfile collector refuses them. */
  String text() {
    return all().stream().map(Metric::text).collect(Collectors.joining());
  }

  private List<Metric> all() {
    List<DrillProof> drills = proof.drills();
    List<DrillProof> limited = drills.stream().filter(drill -> drill.budgetMillis() > 0).toList();
    return List.of(
        new Metric(
            PREFIX + "drill_success",
            "Whether the drill ended without a finding (1) or with one (0).",
            drills.stream()
                .map(drill -> sample(drill, drill.findings().isEmpty() ? "1" : "0"))
                .toList()),
        seconds(
            "drill_duration_seconds",
            "How long the commands of the procedure took together, as far as they were performed.",
            drills,
            DrillProof::commandMillis),
        seconds(
            "drill_budget_seconds",
            "How long the procedure may take.",
            limited,
            DrillProof::budgetMillis),
        Metric.of(
            PREFIX + "last_run_timestamp_seconds",
            "When the run ended, in seconds since 1970-01-01 UTC.",
            Instant.parse(proof.started()).plusMillis(proof.durationMillis()).getEpochSecond()),
        Metric.of(
            PREFIX + "findings",
            "How many different findings the run has.",
            DifferentFindings.of(proof).count()),
        Metric.of(
            PREFIX + "blocks_proven",
            "How many blocks were proven, counted once for each drill that did it.",
            drills.stream().mapToLong(drill -> drill.count(BlockStatus.PROVEN)).sum()),
        Metric.of(
            PREFIX + "partial_run",
            "Whether only some of the drills were performed (1) or all (0).",
            proof.partial() ? 1 : 0));
  }

  private Metric seconds(
      String name, String help, List<DrillProof> drills, ToLongFunction<DrillProof> millis) {
    return new Metric(
        PREFIX + name,
        help,
        drills.stream().map(drill -> sample(drill, seconds(millis.applyAsLong(drill)))).toList());
  }

  private Metric.Sample sample(DrillProof drill, String value) {
    return new Metric.Sample(labels.of(drill), value);
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }
}
