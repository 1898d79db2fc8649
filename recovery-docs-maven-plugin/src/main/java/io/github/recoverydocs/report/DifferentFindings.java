package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.verdict.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The different findings of a run: the same one on several PostgreSQL versions, or in several
 * combinations of the matrix, is one thing to mend.
 *
 * @param drills the drills that each was found by, in the order found; none of a block that no
 *     drill performs, and of a broken link
 */
record DifferentFindings(Map<Finding, List<DrillProof>> drills) {

  DifferentFindings {
    drills = new LinkedHashMap<>(drills);
  }

  static DifferentFindings of(Proof proof) {
    Map<Finding, List<DrillProof>> findings = new LinkedHashMap<>();
    Map<Finding, Finding> first = new HashMap<>();
    for (DrillProof drill : proof.drills()) {
      for (Finding finding : drill.findings()) {
        Finding shown = first.computeIfAbsent(withoutRendering(finding), k -> finding);
        findings.computeIfAbsent(shown, k -> new ArrayList<>()).add(drill);
      }
    }
    proof.apart().forEach(f -> findings.put(f, List.of()));
    return new DifferentFindings(findings);
  }

  int count() {
    return drills.size();
  }

  /** Each combination of the matrix renders the same line to a file of its own. */
  private static Finding withoutRendering(Finding finding) {
    return new Finding(
        finding.document(),
        finding.line(),
        finding.command(),
        finding.reason(),
        finding.detail(),
        finding.nextStep());
  }
}
