package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.verdict.Finding;
import java.util.ArrayList;
import java.util.List;

/** Compares what the documents of a procedure show as output with what was printed. */
final class ShownOutputs {
  private final Procedure procedure;

  ShownOutputs(Procedure procedure) {
    this.procedure = procedure;
  }

  /** The differences as findings, blamed on what an author changes. */
  List<Finding> findings(List<BlockProof> performed) {
    List<Finding> findings = new ArrayList<>();
    for (Document document : procedure.documents()) {
      List<BlockProof> own =
          performed.stream()
              .filter(block -> block.document().equals(document.runbook().name()))
              .toList();
      new ShownOutput(document.runbook())
          .compare(own)
          .forEach(difference -> findings.add(document.blame(difference.finding())));
    }
    return findings;
  }
}
