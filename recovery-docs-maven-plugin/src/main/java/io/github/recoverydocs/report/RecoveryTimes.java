package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.runbook.Sizes;
import io.github.recoverydocs.template.MeasuredTimes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How long the procedures of a run took, and on what.
 *
 * @param schemaVersion the version of this form
 * @param date the day of the run in UTC, {@code 2026-01-02}
 * @param postgresVersions what the servers said of themselves, each once
 * @param databaseBytes the size of the database before the drills, the largest where there are
 *     several; 0 when it is not known
 * @param databaseSize the same for people
 * @param processors how many processors the labs' machine has; 0 when it is not known
 * @param procedures what was measured, by the anchor of the procedure's section
 */
public record RecoveryTimes(
    int schemaVersion,
    String date,
    List<String> postgresVersions,
    long databaseBytes,
    String databaseSize,
    int processors,
    Map<String, MeasuredProcedure> procedures) {

  public RecoveryTimes {
    postgresVersions = List.copyOf(postgresVersions);
    procedures = new TreeMap<>(procedures);
  }

  /**
   * Takes the times from a proof. A partial one has none, for a part must not take the place of the
   * whole; nor has one of a backup of the user's own, for the size that is known is the fixture's.
   */
  public static Optional<RecoveryTimes> of(Proof proof) {
    boolean ofOwnBackup = proof.inputs().stream().anyMatch(input -> input.kind().equals("backup"));
    return proof.partial() || ofOwnBackup ? Optional.empty() : Optional.of(ofWhole(proof));
  }

  private static RecoveryTimes ofWhole(Proof proof) {
    List<DrillProof> drills = proof.drills();
    long bytes = drills.stream().mapToLong(DrillProof::databaseBytes).max().orElse(0);
    return new RecoveryTimes(
        MeasuredTimes.SCHEMA_VERSION,
        Instant.parse(proof.started()).atZone(ZoneOffset.UTC).toLocalDate().toString(),
        drills.stream().map(DrillProof::serverVersion).distinct().toList(),
        bytes,
        bytes > 0 ? Sizes.print(bytes) : "unknown size",
        proof.processors(),
        procedures(drills));
  }

  private static Map<String, MeasuredProcedure> procedures(List<DrillProof> drills) {
    List<DrillProof> ofSections =
        drills.stream().filter(drill -> !drill.section().isEmpty()).toList();
    Map<String, Set<String>> documents = new HashMap<>();
    ofSections.forEach(
        drill ->
            documents
                .computeIfAbsent(drill.section(), anchor -> new HashSet<>())
                .add(drill.document()));
    Map<String, List<DrillProof>> runs = new TreeMap<>();
    ofSections.forEach(
        drill -> {
          boolean alone = documents.get(drill.section()).size() == 1;
          // The time of another document's section of this name would be worse than none.
          String key = alone ? drill.section() : drill.document() + "#" + drill.section();
          runs.computeIfAbsent(key, any -> new ArrayList<>()).add(drill);
        });
    Map<String, MeasuredProcedure> measured = new TreeMap<>();
    runs.forEach(
        (key, ofKey) -> MeasuredProcedure.of(ofKey).ifPresent(time -> measured.put(key, time)));
    return measured;
  }
}
