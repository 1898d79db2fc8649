package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.runbook.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of one drill in all combinations of the matrix and on all versions.
 *
 * @param drill its name
 * @param document the name of the document that it performs
 * @param section the anchor of its section; empty for the whole document
 * @param runs how it went each time, at least once
 */
record PerformedProcedure(String drill, String document, String section, List<DrillProof> runs) {

  PerformedProcedure {
    runs = List.copyOf(runs);
  }

  /** Takes all drills from a proof, in the order in which they were first performed. */
  static List<PerformedProcedure> of(Proof proof) {
    Map<String, List<DrillProof>> byName = new LinkedHashMap<>();
    proof.drills().forEach(drill -> named(byName, drill).add(drill));
    return byName.values().stream()
        .map(
            runs -> {
              DrillProof first = runs.get(0);
              return new PerformedProcedure(first.name(), first.document(), first.section(), runs);
            })
        .toList();
  }

  private static List<DrillProof> named(Map<String, List<DrillProof>> byName, DrillProof drill) {
    return byName.computeIfAbsent(drill.name(), any -> new ArrayList<>());
  }

  /** As a page's style goes by it: {@code proven} or {@code failed}. */
  String kind() {
    return runs.stream().allMatch(PerformedProcedure::isProven) ? "proven" : "failed";
  }

  /** The versions that it was performed on, each once. */
  List<String> versions() {
    return runs.stream().map(DrillProof::serverVersion).distinct().sorted().toList();
  }

  /** How long its commands took at most, as people are told. */
  String time() {
    return Durations.print(
        Duration.ofMillis(runs.stream().mapToLong(DrillProof::commandMillis).max().orElse(0)));
  }

  /** How long it may take; empty when nothing is said. */
  String budget() {
    long millis = runs.stream().mapToLong(DrillProof::budgetMillis).max().orElse(0);
    return millis == 0 ? "" : Durations.print(Duration.ofMillis(millis));
  }

  private static boolean isProven(DrillProof run) {
    return run.findings().isEmpty()
        && run.count(BlockStatus.FAILED) == 0
        && run.count(BlockStatus.NOT_PROVEN) == 0;
  }
}
