package io.github.recoverydocs.site;

import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.report.Stamp;
import io.github.recoverydocs.verdict.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The proof on one page, for whoever shows it in a way of their own.
 *
 * @param warnings what a reader has to know before anything else, as sentences
 * @param stamp what was performed, when and on what, by names for people; empty without a proof
 * @param procedures what became of each drill, in the order performed
 * @param findings what does not work, each with its place
 */
public record ProofSummary(
    List<String> warnings,
    Map<String, String> stamp,
    List<Procedure> procedures,
    List<String> findings) {

  /**
   * What became of a drill.
   *
   * @param name the drill's
   * @param proven whether every run of it was without a finding
   * @param versions of PostgreSQL, as people are told
   * @param time how long its commands took at most
   * @param budget how long it may take; empty when nothing is said
   */
  public record Procedure(
      String name, boolean proven, String versions, String time, String budget) {}

  public ProofSummary {
    warnings = List.copyOf(warnings);
    stamp = new LinkedHashMap<>(stamp);
    procedures = List.copyOf(procedures);
    findings = List.copyOf(findings);
  }

  /**
   * Sums up the proof that these settings lead to.
   *
   * @param warning told, in a sentence, what could not be found out
   */
  public static ProofSummary of(DrillSettings drills, Consumer<String> warning) {
    RecordedRun run = RecordedRun.of(drills, () -> new DrillInputs(drills), warning);
    return new ProofSummary(
        run.warnings(),
        run.stamp().map(ProofSummary::rows).orElse(Map.of()),
        run.proof().map(PerformedProcedure::of).orElse(List.of()).stream()
            .map(ProofSummary::procedure)
            .toList(),
        run.proof().map(Proof::findings).orElse(List.of()).stream()
            .map(ProofSummary::text)
            .distinct()
            .toList());
  }

  /** What a stamp says, by names for people, without what it does not know. */
  static Map<String, String> rows(Stamp stamp) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("Performed on", stamp.date());
    rows.put("PostgreSQL", String.join(", ", stamp.versions()));
    rows.put("Commit", stamp.commit());
    rows.put("Template", stamp.template());
    rows.put("Recovery Docs", stamp.plugin());
    stamp.images().forEach(image -> rows.put("Image " + image.name(), image.id()));
    rows.values().removeIf(String::isEmpty);
    return rows;
  }

  private static Procedure procedure(PerformedProcedure performed) {
    return new Procedure(
        performed.drill(),
        performed.kind().equals("proven"),
        String.join(", ", performed.versions()),
        performed.time(),
        performed.budget());
  }

  private static String text(Finding finding) {
    return finding.document() + ":" + finding.line() + ": " + finding.reason();
  }
}
