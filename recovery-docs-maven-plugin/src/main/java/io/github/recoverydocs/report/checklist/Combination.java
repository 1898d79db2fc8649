package io.github.recoverydocs.report.checklist;

import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.verdict.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run has shown of one combination of the matrix.
 *
 * @param proof the whole run
 * @param commit the project's commit, as people are told
 * @param drills those that were performed with this combination, on whatever versions; at least one
 */
record Combination(Proof proof, String commit, List<DrillProof> drills) {

  Combination {
    drills = List.copyOf(drills);
  }

  /** Takes from a run what it has of a combination. */
  static Combination of(Proof proof, String commit, Map<String, String> matrix) {
    return new Combination(
        proof,
        commit,
        proof.drills().stream().filter(drill -> drill.matrix().equals(matrix)).toList());
  }

  /** The values of the matrix as people are told; empty where there is none. */
  String cell() {
    return drills.get(0).cell();
  }

  /** How many blocks have a status, each counted in every drill that performs it. */
  long count(BlockStatus status) {
    return drills.stream().mapToLong(drill -> drill.count(status)).sum();
  }

  /** What went wrong, each place and reason once. */
  List<Finding> findings() {
    List<Finding> all =
        Stream.concat(drills.stream().flatMap(drill -> drill.findings().stream()), proof.apart())
            .toList();
    return all.stream().filter(finding -> first(finding, all) == finding).toList();
  }

  private static Finding first(Finding finding, List<Finding> all) {
    return all.stream()
        .filter(other -> other.document().equals(finding.document()))
        .filter(other -> other.line() == finding.line())
        .filter(other -> other.reason().equals(finding.reason()))
        .findFirst()
        .orElseThrow();
  }
}
