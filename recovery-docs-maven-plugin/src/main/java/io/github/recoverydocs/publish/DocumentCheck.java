package io.github.recoverydocs.publish;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.report.Console;
import io.github.recoverydocs.report.Counted;
import java.util.List;
import java.util.Optional;

/**
 * Tells where the documents in the repository differ from what would be written now.
 *
 * <p>Stamps are not compared, for each new proof changes them. It needs no proof and no container.
 */
public final class DocumentCheck {
  private final DrillSettings drills;
  private final ApplySettings apply;
  private final Console console;

  /**
   * Creates it for a project.
   *
   * @param drills where the template is
   * @param apply where the documents are
   * @param console told every difference
   */
  public DocumentCheck(DrillSettings drills, ApplySettings apply, Console console) {
    this.drills = drills;
    this.apply = apply;
    this.console = console;
  }

  /**
   * Compares every document.
   *
   * @return why the build has to fail, as sentences; nothing when all are the same
   * @throws PublishException when a document cannot be read or has no place of its own
   */
  public Optional<String> failure() {
    if (!drills.documents().isEmpty()) {
      console.info(
          "Nothing to check: recoveryDocs.documents names documents that are no templates");
      return Optional.empty();
    }
    List<AppliedDocument> documents =
        new AppliedDocuments(drills, apply).of(DocumentSet.of(drills).get(0));
    long different = documents.stream().filter(this::differs).count();
    if (different == 0) {
      console.info(Counted.of(documents.size(), "document") + " in the repository, as rendered");
      return Optional.empty();
    }
    return Optional.of(
        "Not as rendered in the repository: "
            + different
            + " of "
            + Counted.of(documents.size(), "document")
            + " (above). What was changed by hand belongs into the template. Then run "
            + "\"mvn recovery-docs:apply\" after \"mvn verify\", whose proof it needs, and commit what it writes.");
  }

  private boolean differs(AppliedDocument document) {
    Optional<String> text = document.committed();
    if (text.isEmpty()) {
      console.error(document.name());
      console.error("  is missing in the repository");
      return true;
    }
    CommittedText committed = CommittedText.of(text.get());
    Optional<FirstDifference> difference =
        FirstDifference.of(committed.body(), PlainText.of(document.body()));
    if (difference.isPresent()) {
      print(document, committed, difference.get());
      return true;
    }
    if (committed.isStamped() && !committed.isStampIntact()) {
      console.error(document.name() + ":" + committed.stampLine());
      console.error("  the stamp, or what stands below it, was changed by hand");
      return true;
    }
    return false;
  }

  private void print(
      AppliedDocument document, CommittedText committed, FirstDifference difference) {
    console.error(document.name() + ":" + difference.line());
    console.error(
        committed.isStamped() && !committed.isBodyIntact()
            ? "  was changed by hand since it was applied"
            : "  is not what the template renders");
    console.error("    committed: " + difference.committed());
    console.error("    rendered:  " + difference.rendered());
  }
}
