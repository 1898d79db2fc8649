package io.github.recoverydocs.publish;

import static io.github.recoverydocs.proof.BlockStatus.FAILED;
import static io.github.recoverydocs.proof.BlockStatus.PROVEN;
import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.report.Lines;
import io.github.recoverydocs.report.Proofs;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentApplicationTest {
  private static final String NAME = "docs/restore.md";
  private static final String BODY =
      "# Restore shop\n\nOn a bad day.\n\n```bash\ncreatedb shop\n```\n";
  private static final List<CoveredBlock> COVERED =
      List.of(new CoveredBlock(NAME, 5, "Restore shop", "", List.of("a", "b")));

  @TempDir Path folder;
  private final Lines console = new Lines();
  private PublishedProject project;

  @BeforeEach
  void aProjectWithATemplate() {
    project = new PublishedProject(folder).withTemplate();
  }

  @Test
  void aDocumentGoesToItsOwnPathWithAStampAtItsEnd() {
    prove("2026-01-02");

    assertThat(apply()).isEmpty();

    assertThat(project.read(NAME))
        .startsWith(BODY + "\n<!-- recovery-docs-stamp body=")
        .contains("Proven on 2026-01-02 on PostgreSQL 17.6: 1 of 1 block, in 2 drills.")
        .endsWith("\n");
    assertThat(console.all()).contains("[INFO] docs/restore.md: written");
  }

  @Test
  void anAppliedDocumentCanBePerformedAsItIs() {
    prove("2026-01-02");
    apply();

    Runbook applied = DocumentSet.of(project.settings(NAME)).get(0).runbooks().get(0);

    assertThat(applied.problems()).isEmpty();
    assertThat(applied.blocks()).isEqualTo(rendered().blocks());
    assertThat(applied.sections()).isEqualTo(rendered().sections());
  }

  @Test
  void applyingTwiceWritesTheSameBytes() throws Exception {
    git("init", "-q");
    git("add", "-A");
    commit();
    prove("2026-01-02");
    apply();
    git("add", "docs");
    String first = project.read(NAME);

    assertThat(apply()).isEmpty();

    assertThat(project.read(NAME)).isEqualTo(first).doesNotContain("with changes");
    assertThat(console.all()).contains("[INFO] docs/restore.md: unchanged");
  }

  @Test
  void aNewProofAloneRenewsTheStamp() {
    prove("2026-01-02");
    apply();
    prove("2026-02-03");

    assertThat(apply()).isEmpty();

    assertThat(project.read(NAME)).startsWith(BODY).contains("2026-02-03");
    assertThat(console.all())
        .contains("[INFO] docs/restore.md: stamp renewed, nothing else has changed");
  }

  @Test
  void whatTheTemplateRendersAnewReplacesWhatWasApplied() {
    prove("2026-01-02");
    apply();
    project.write(PublishedProject.SLUG + NAME, BODY.replace("bad", "worse"));
    prove("2026-01-02");

    assertThat(apply()).isEmpty();

    assertThat(project.read(NAME)).contains("On a worse day.");
    assertThat(console.all()).contains("[INFO] docs/restore.md: updated");
  }

  @Test
  void whatAPersonWroteIsNotOverwritten() {
    project.write(NAME, "# Ours\n");
    project.write(PublishedProject.SLUG + "docs/another.md", "# Another\n");
    prove("2026-01-02");

    assertThat(apply().orElseThrow())
        .startsWith("Nothing was written, for 1 file would be lost")
        .contains("-DrecoveryDocs.applyForce");

    assertThat(project.read(NAME)).isEqualTo("# Ours\n");
    assertThat(folder.resolve("docs/another.md")).doesNotExist();
    assertThat(console.all())
        .containsSubsequence(
            "[ERROR] docs/restore.md",
            "[ERROR]   was not written by this plugin: there is no stamp in it");
  }

  @Test
  void whatAPersonChangedIsNotOverwritten() {
    prove("2026-01-02");
    apply();
    String edited = project.read(NAME).replace("On a bad day.", "On a very bad day.");
    project.write(NAME, edited);

    assertThat(apply()).isPresent();

    assertThat(project.read(NAME)).isEqualTo(edited);
    assertThat(console.all()).contains("[ERROR]   was changed by hand since it was applied");
  }

  @Test
  void whatAPersonWroteBelowTheStampIsNotOverwritten() {
    prove("2026-01-02");
    apply();
    String longer = project.read(NAME) + "\nCall Ada first.\n";
    project.write(NAME, longer);
    prove("2026-02-03");

    assertThat(apply()).isPresent();
    assertThat(project.read(NAME)).isEqualTo(longer);
  }

  @Test
  void whoeverInsistsOverwritesIt() {
    project.write(NAME, "# Ours\n");
    prove("2026-01-02");

    assertThat(apply(project.settings(), new ApplySettings(Optional.empty(), true))).isEmpty();

    assertThat(project.read(NAME)).startsWith(BODY);
    assertThat(console.all())
        .contains(
            "[INFO] docs/restore.md: overwritten, although it was not written by this plugin: there is no stamp in it");
  }

  @Test
  void theSameTextWithoutAStampGetsOne() {
    project.write(NAME, "\uFEFF" + BODY.replace("\n", "\r\n"));
    prove("2026-01-02");

    assertThat(apply()).isEmpty();
    assertThat(console.all()).contains("[INFO] docs/restore.md: stamp added");
  }

  @Test
  void aCheckoutWithOtherLineEndsIsUnchanged() {
    prove("2026-01-02");
    apply();
    String windows = project.read(NAME).replace("\n", "\r\n");
    project.write(NAME, windows);

    assertThat(apply()).isEmpty();

    assertThat(project.read(NAME)).isEqualTo(windows);
    assertThat(console.all()).contains("[INFO] docs/restore.md: unchanged");
  }

  @Test
  void theStampHasTheLineEndsOfItsDocument() {
    project.write(PublishedProject.SLUG + NAME, "# Restore\r\n\r\n```bash\r\ntrue\r\n```");
    prove("2026-01-02");

    assertThat(apply()).isEmpty();

    String text = project.read(NAME);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    assertThat(CommittedText.of(text))
        .matches(CommittedText::isBodyIntact)
        .matches(CommittedText::isStampIntact);
  }

  @Test
  void nothingIsAppliedWithoutAProof() {
    assertThat(apply().orElseThrow()).startsWith("There is no proof").contains("mvn verify");
    assertThat(folder.resolve(NAME)).doesNotExist();
  }

  @Test
  void nothingIsAppliedWithAProofOfSomethingElse() {
    prove("2026-01-02");
    project.write(PublishedProject.SLUG + NAME, BODY + "\nMore.\n");

    assertThat(apply().orElseThrow()).startsWith("The proof no longer speaks of what is here");
    assertThat(folder.resolve(NAME)).doesNotExist();
  }

  @Test
  void nothingIsAppliedWithAPartOfAProofEvenWhereAPartIsAskedFor() {
    project.prove("2026-01-02", true, COVERED, good());

    assertThat(apply().orElseThrow()).startsWith("The proof is partial");
    assertThat(
            apply(
                    project.settings(List.of(), List.of("docs/*")),
                    new ApplySettings(Optional.empty(), true))
                .orElseThrow())
        .startsWith("The proof is partial");
    assertThat(folder.resolve(NAME)).doesNotExist();
  }

  @Test
  void nothingIsAppliedWithAFinding() {
    project.prove(
        "2026-01-02",
        false,
        COVERED,
        drill(NAME, "17", List.of(block(5, FAILED)), finding(6, "command exited 2")));

    assertThat(apply().orElseThrow()).startsWith("1 finding");
    assertThat(folder.resolve(NAME)).doesNotExist();
  }

  @Test
  void documentsThatAreWrittenAsTheyAreAreNotApplied() {
    project.write("docs/own.md", BODY);

    assertThat(apply(project.settings("docs/own.md"), new ApplySettings(Optional.empty(), false)))
        .isEmpty();

    assertThat(project.read("docs/own.md")).isEqualTo(BODY);
    assertThat(console.all())
        .containsExactly(
            "[INFO] Nothing to apply: recoveryDocs.documents names documents that are no templates");
  }

  @Test
  void allDocumentsGoIntoOneFolderWhereOneIsNamedAndLeadToEachOther() {
    project.write(
        PublishedProject.SLUG + "more/about.md", "[Restore](../docs/restore.md#restore-shop)\n");
    prove("2026-01-02");

    assertThat(
            apply(project.settings(), new ApplySettings(Optional.of(Path.of("runbooks")), false)))
        .isEmpty();

    assertThat(project.read("runbooks/restore.md")).startsWith(BODY);
    assertThat(project.read("runbooks/about.md"))
        .startsWith("[Restore](restore.md#restore-shop)\n");
  }

  @Test
  void twoDocumentsWithOnePlaceAreRefused() {
    project.write(PublishedProject.SLUG + "more/restore.md", "# Other\n");
    prove("2026-01-02");

    assertThatThrownBy(
            () ->
                apply(
                    project.settings(), new ApplySettings(Optional.of(Path.of("runbooks")), true)))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            "docs/restore.md and more/restore.md would both be written to runbooks/restore.md.");
    assertThat(folder.resolve("runbooks")).doesNotExist();
  }

  @Test
  void theTemplateIsNoPlaceForWhatItRenders() {
    prove("2026-01-02");

    assertThatThrownBy(
            () ->
                apply(
                    project.settings(),
                    new ApplySettings(Optional.of(Path.of("src/recovery-docs/docs")), true)))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("into the template's folder");
  }

  @Test
  void nothingIsWrittenWhereOneOfTheFilesCannotBe() {
    project.write(PublishedProject.SLUG + "more/about.md", "# About\n");
    project.write("more", "a file\n");
    prove("2026-01-02");

    assertThatThrownBy(this::apply)
        .isInstanceOf(PublishException.class)
        .hasMessageStartingWith("more/about.md cannot be written: ");
    assertThat(folder.resolve(NAME)).doesNotExist();
  }

  @Test
  void aBlockThatIsNotClosedWouldTakeTheStampIn() {
    project.write(PublishedProject.SLUG + NAME, "# Restore shop\n\nA\n\n```bash\ntrue\n");
    prove("2026-01-02");

    assertThatThrownBy(this::apply)
        .isInstanceOf(PublishException.class)
        .hasMessageStartingWith("docs/restore.md:5: this block is not closed");
    assertThat(folder.resolve(NAME)).doesNotExist();
  }

  @Test
  void aLinkToAFileStaysOne() throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    Files.createDirectories(folder.resolve("wiki"));
    Files.createSymbolicLink(folder.resolve(NAME), Path.of("../wiki/restore.md"));
    prove("2026-01-02");

    assertThat(apply()).isEmpty();

    assertThat(folder.resolve(NAME)).isSymbolicLink();
    assertThat(project.read("wiki/restore.md")).startsWith(BODY);
  }

  @Test
  void theFirstCombinationOfTheMatrixIsApplied() {
    project.write("src/recovery-docs/drills.yaml", "matrix:\n  db: [first, second]\n");
    DrillProof drill = good();
    prove(
        "2026-01-02",
        Proofs.with(drill, Map.of("db", "first")),
        Proofs.with(drill, Map.of("db", "second")));

    assertThat(apply()).isEmpty();

    assertThat(project.read(NAME))
        .startsWith("# Restore first\n")
        .contains("Rendered with `db=first`");
  }

  @Test
  void theBuiltInDocumentsCanBePerformedWhereTheyWereApplied() throws IOException {
    PublishedProject plain = new PublishedProject(folder.resolve("plain"));
    plain.write("src/recovery-docs/drills.yaml", "drills: []\n");
    DocumentSet rendered = DocumentSet.of(plain.settings()).get(0);
    plain.prove(
        "2026-01-02",
        false,
        List.of(),
        rendered.runbooks().stream()
            .map(runbook -> drill(runbook.name(), "17", List.of(block(5, PROVEN))))
            .toArray(DrillProof[]::new));

    assertThat(apply(plain.settings(), new ApplySettings(Optional.empty(), false))).isEmpty();

    assertThat(rendered.runbooks()).hasSize(2);
    for (Runbook runbook : rendered.runbooks()) {
      Runbook applied =
          new RunbookReader().read(plain.folder().resolve(runbook.name()), runbook.name());
      assertThat(applied.problems()).isEqualTo(runbook.problems());
      assertThat(applied.blocks()).isEqualTo(runbook.blocks());
    }
    assertThat(
            new DocumentCheck(plain.settings(), new ApplySettings(Optional.empty(), false), console)
                .failure())
        .isEmpty();
  }

  private static DrillProof good() {
    return drill(NAME, "17", List.of(block(5, PROVEN)));
  }

  private void prove(String day) {
    prove(day, good());
  }

  private void prove(String day, DrillProof... drills) {
    project.prove(day, false, COVERED, drills);
  }

  private Runbook rendered() {
    return DocumentSet.of(project.settings()).get(0).runbooks().get(0);
  }

  private Optional<String> apply() {
    return apply(project.settings(), new ApplySettings(Optional.empty(), false));
  }

  private Optional<String> apply(DrillSettings drills, ApplySettings settings) {
    return new DocumentApplication(drills, settings, console, Map.of()).apply();
  }

  private void commit() throws Exception {
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "A template");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }
}
