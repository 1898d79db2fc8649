package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.verdict.Finding;
import java.util.List;
import java.util.Map;

/**
 * Prints findings so that an IDE and a terminal link each to its line.
 *
 * <p>The same finding on several PostgreSQL versions, or in several combinations of the matrix, is
 * printed once.
 */
final class FindingPrinter {
  private static final int SHOWN = 20;

  private final Console console;

  FindingPrinter(Console console) {
    this.console = console;
  }

  /** Prints the findings, capped, and returns how many different ones there are. */
  int print(Proof proof) {
    Map<Finding, List<DrillProof>> findings = DifferentFindings.of(proof).drills();
    boolean severalVersions =
        proof.drills().stream().map(DrillProof::postgresVersion).distinct().count() > 1;
    findings.entrySet().stream()
        .limit(SHOWN)
        .forEach(entry -> print(entry.getKey(), entry.getValue(), severalVersions));
    if (findings.size() > SHOWN) {
      console.error("and " + (findings.size() - SHOWN) + " more, all of them in the reports");
    }
    return findings.size();
  }

  private void print(Finding finding, List<DrillProof> drills, boolean severalVersions) {
    console.error(finding.document() + ":" + finding.line());
    String versions =
        severalVersions && !drills.isEmpty()
            ? " on PostgreSQL "
                + String.join(
                    ", ", drills.stream().map(DrillProof::serverVersion).distinct().toList())
            : "";
    String drill =
        drills.isEmpty()
            ? ""
            : "drill \"" + drills.get(0).name() + "\"" + cells(drills) + versions + ": ";
    console.error("  " + drill + finding.reason());
    finding.command().lines().forEach(line -> console.error("    " + line));
    finding.detail().forEach(line -> console.error("    " + line));
    console.error("  " + finding.nextStep());
    if (!finding.renderedDocument().isEmpty()) {
      console.error("    rendered: " + finding.renderedDocument() + ":" + finding.renderedLine());
    }
  }

  private static String cells(List<DrillProof> drills) {
    List<String> cells =
        drills.stream().map(DrillProof::cell).filter(cell -> !cell.isEmpty()).distinct().toList();
    return cells.isEmpty() ? "" : " with " + String.join("; ", cells);
  }
}
