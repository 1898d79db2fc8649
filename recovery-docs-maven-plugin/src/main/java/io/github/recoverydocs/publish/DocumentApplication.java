package io.github.recoverydocs.publish;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.report.Console;
import io.github.recoverydocs.report.Counted;
import io.github.recoverydocs.report.Revision;
import io.github.recoverydocs.report.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the proven documents into the repository, as they are rendered with the first combination
 * of the matrix, each with a stamp at its end.
 */
public final class DocumentApplication {
  private final DrillSettings drills;
  private final ApplySettings apply;
  private final Console console;
  private final Map<String, String> environment;

  /**
   * Creates it for a project.
   *
   * @param drills where the template and the proof are
   * @param apply where the documents go
   * @param console told what is done to each file
   * @param environment the environment variables, which tell whether this runs on GitHub
   */
  public DocumentApplication(
      DrillSettings drills, ApplySettings apply, Console console, Map<String, String> environment) {
    this.drills = drills;
    this.apply = apply;
    this.console = console;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Writes every document, after all of them have been looked at.
   *
   * @return why nothing was written, as sentences; nothing where all is done
   * @throws PublishException when a document has no place of its own, or cannot be written
   */
  public Optional<String> apply() {
    if (!drills.documents().isEmpty()) {
      console.info(
          "Nothing to apply: recoveryDocs.documents names documents that are no templates");
      return Optional.empty();
    }
    Optional<String> unproven = new Verification(drills, console, environment).failure();
    if (unproven.isPresent()) {
      return unproven;
    }
    Proof proof = new ProofFile(drills.proofFile()).read().orElseThrow();
    if (proof.partial()) {
      return Optional.of(
          "The proof is partial: only some of the drills were performed. Run \"mvn verify\" without recoveryDocs.drills, and apply again.");
    }
    DocumentSet set = DocumentSet.of(drills).get(0);
    List<AppliedDocument> documents = new AppliedDocuments(drills, apply).of(set);
    return write(changes(documents, proof, set.matrix()));
  }

  /** What is written here is no change that the proof would not know. */
  private List<Change> changes(
      List<AppliedDocument> documents, Proof proof, Map<String, String> matrix) {
    List<String> written =
        documents.stream()
            .map(AppliedDocument::name)
            .filter(name -> !Path.of(name).isAbsolute())
            .toList();
    DocumentStamp stamp =
        new DocumentStamp(proof, Revision.of(drills.projectDirectory(), written), matrix);
    return documents.stream()
        .map(document -> Change.of(document, stamp.of(document.runbook())))
        .toList();
  }

  private Optional<String> write(List<Change> changes) {
    List<Change> losses = changes.stream().filter(change -> change.loss().isPresent()).toList();
    if (!losses.isEmpty() && !apply.force()) {
      losses.forEach(this::refuse);
      return Optional.of(
          "Nothing was written, for "
              + Counted.of(losses.size(), "file")
              + " would be lost (above). Take over into the template what has to stay, or move it away; "
              + "-DrecoveryDocs.applyForce overwrites it.");
    }
    changes.stream()
        .filter(Change::writes)
        .forEach(change -> change.document().requireWritable(change.text()));
    for (Change change : changes) {
      if (change.writes()) {
        change.document().write(change.text());
      }
      console.info(
          change.document().name()
              + ": "
              + change
                  .loss()
                  .map(loss -> "overwritten, although it " + loss)
                  .orElse(change.what()));
    }
    return Optional.empty();
  }

  private void refuse(Change change) {
    console.error(change.document().name());
    console.error("  " + change.loss().orElseThrow());
  }
}
