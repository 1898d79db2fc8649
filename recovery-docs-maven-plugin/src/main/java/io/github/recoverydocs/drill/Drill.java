package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.runbook.Section;
import java.util.Optional;

/**
 * One procedure to be performed in a lab.
 *
 * @param name by which the user chooses it; for a document without drills of its own its path
 * @param procedure the blocks that are performed
 * @param declared what {@code drills.yaml} says of it; empty for a document that is performed as it
 *     stands
 * @param cell the values of the matrix that it is rendered with
 * @param postgresVersion the version that it is performed on
 */
record Drill(
    String name,
    Procedure procedure,
    Optional<DeclaredDrill> declared,
    MatrixCell cell,
    String postgresVersion) {

  Document document() {
    return procedure.document();
  }

  /**
   * The anchor of the section that it is about; empty for a whole document, and for steps alone, of
   * which no one is it.
   */
  String section() {
    return declared
        .flatMap(DeclaredDrill::section)
        .flatMap(named -> procedure.section())
        .map(Section::anchor)
        .orElse("");
  }

  boolean isRecordedBy(DrillProof proof) {
    return proof.name().equals(name)
        && proof.postgresVersion().equals(postgresVersion)
        && proof.matrix().equals(cell.values());
  }

  /** Tells whether another drill is the same one, planned anew. */
  boolean isSame(Drill other) {
    return other.name.equals(name)
        && other.postgresVersion.equals(postgresVersion)
        && other.cell.equals(cell);
  }

  /** The drill as people are told, without its version. */
  String title() {
    return cell.title(name);
  }
}
