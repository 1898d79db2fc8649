package io.github.recoverydocs.site;

import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.proof;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.drill.Project;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of a project as the Markdown of a Maven site. */
class MarkdownSiteTest {
  private static final String DOCUMENT =
      "# Restore\n\nSee [the script](../a.sh).\n\n```bash\n./restore.sh\n```\n";

  @TempDir Path folder;
  private Project project;
  private DrillSettings settings;

  @BeforeEach
  void aProjectWithADocument() {
    project = new Project(folder);
    project.write("docs/restore.md", DOCUMENT);
    project.write("a.sh", "true\n");
    settings = project.settings("docs/*.md");
  }

  @Test
  void aProvenBlockSaysSoBelowItself() throws IOException {
    prove(false, BlockStatus.PROVEN);

    assertThat(page(""))
        .startsWith(
            MarkdownPage.WRITTEN + "\n\n# <a id=\"restore\"></a>Restore\n\n*1 of 1 block proven")
        .contains("\n```\n*Proven on PostgreSQL 17.6 in 1.2 s (Rows are gone)*\n")
        .contains("- Performed on: 2026-01-02\n")
        .doesNotContain("Warning");
  }

  @Test
  void aFailureStandsAtTheTopAndBelowTheBlock() throws IOException {
    prove(true, BlockStatus.FAILED, finding(6, "printed \u001b[31m<b>*x*\nand more"));

    assertThat(page(""))
        .contains("> **Warning:** This does not work as it is written")
        .contains("> **Warning:** Only some of the procedures")
        .contains("- **Line 6:** printed &#60;b&#62;&#42;x&#42; and more. Correct it.\n")
        .contains("**Failed on PostgreSQL 17.6 (Rows are gone): printed &#60;b")
        .doesNotContain("\u001b");
  }

  @Test
  void withoutAProofThePagesAreThereAndSaySo() throws IOException {
    assertThat(page(""))
        .contains("> **Warning:** Nothing here was proven", "*Not proven in this run*")
        .contains("- Not performed\n");
  }

  @Test
  void aChangeSinceTheRunIsTold() throws IOException {
    prove(false, BlockStatus.PROVEN);
    project.write("docs/restore.md", DOCUMENT + "\nMore.\n");

    assertThat(page("")).contains("> **Warning:** What is here has changed since it was performed");
  }

  @Test
  void filesThatAreNoPartOfTheSiteAreLinkedWhereTheirSourceIs() throws IOException {
    assertThat(page("https://example.com/{file}#L{line}"))
        .contains("[the script](https://example.com/a.sh#L1)")
        .contains("- [Change this document](https://example.com/docs/restore.md#L1)");
  }

  @Test
  void aDocumentWithoutAHeadingHasNoMetadata() throws IOException {
    project.write("docs/restore.md", "title: x\n\n```bash\ntrue\n");

    assertThat(page("")).contains("1 not proven.*\n\ntitle: x\n\n```bash\ntrue\n```\n*Not proven");
  }

  @Test
  void aFileOfSomebodyElseStays() throws IOException {
    Path own = project.write("site/docs/restore.md", "# My own\n");

    assertThatThrownBy(() -> page("")).hasMessageContaining("recoveryDocs.markdownDirectory");
    assertThat(own).hasContent("# My own\n");
  }

  @Test
  void itsOwnFileIsWrittenAnew() throws IOException {
    page("");
    project.write("docs/restore.md", "# Changed\n");

    assertThat(page("")).contains("Changed").doesNotContain("restore.sh");
  }

  private String page(String editUrl) throws IOException {
    Path site = folder.resolve("site");
    new MarkdownSite(settings, site, editUrl, warning -> {}).write();
    return Files.readString(site.resolve("docs/restore.md"));
  }

  private void prove(boolean partial, BlockStatus status, Finding... findings) {
    new ProofFile(settings.proofFile())
        .write(
            proof(
                partial,
                new DrillInputs(settings).present(proof(), warning -> {}),
                drill("Rows are gone", "17", List.of(block(5, status)), findings)));
  }
}
