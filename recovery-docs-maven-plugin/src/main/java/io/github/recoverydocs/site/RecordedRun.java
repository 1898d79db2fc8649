package io.github.recoverydocs.site;

import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.proof.ProofException;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.proof.Staleness;
import io.github.recoverydocs.report.Revision;
import io.github.recoverydocs.report.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The last run, as far as there is a record of it.
 *
 * @param proof the record; nothing where there is none, or one that cannot be read
 * @param stamp what pages say of it; there when the record is
 * @param warnings what a reader has to know before anything else, as sentences
 */
record RecordedRun(Optional<Proof> proof, Optional<Stamp> stamp, List<String> warnings) {
  RecordedRun {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads the record that these settings lead to, and compares it with what is there now.
   *
   * @param present what is there now; asked only where there is a record
   * @param warning told, in a sentence, what could not be found out
   */
  static RecordedRun of(
      DrillSettings drills, Supplier<DrillInputs> present, Consumer<String> warning) {
    Optional<Proof> proof = proof(drills, warning);
    List<String> changes =
        proof
            .map(it -> Staleness.of(it.inputs(), present.get().present(it, warning)))
            .orElse(List.of());
    return new RecordedRun(
        proof,
        proof.map(it -> Stamp.of(it, Revision.of(drills.projectDirectory()))),
        new SiteWarnings(proof, changes).texts());
  }

  /** One that cannot be read proves nothing: the pages say so, and are there. */
  private static Optional<Proof> proof(DrillSettings drills, Consumer<String> warning) {
    try {
      return new ProofFile(drills.proofFile()).read();
    } catch (ProofException e) {
      warning.accept(e.getMessage());
      return Optional.empty();
    }
  }
}
