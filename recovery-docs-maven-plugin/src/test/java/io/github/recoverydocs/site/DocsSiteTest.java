package io.github.recoverydocs.site;

import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.drill.Project;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.InputProof;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a project as they lie on the disk. */
class DocsSiteTest {
  private static final String DOCUMENT =
      """
      # Restore

      Ask [the other page](other.md#later) first.

      ## What happened?

      1. Can you connect?
         - Yes → [Go back](#go-back)

      ## Go back

      ```bash
      TABLE=orders
      ./restore.sh "$TABLE" # all of it
      ```

      <!-- recovery-docs: skip="needs a person" -->
      ```bash
      ./call.sh
      ```
      """;

  private static final String DRILLS =
      """
      drills:
        - name: Rows are gone
          document: docs/restore.md
          section: go-back
          inputs:
            TABLE: customers
      """;

  @TempDir Path folder;
  private Project project;
  private DrillSettings settings;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void aProjectWithTwoDocuments() {
    project = new Project(folder);
    project.write("docs/restore.md", DOCUMENT);
    project.write("src/recovery-docs/drills.yaml", DRILLS);
    project.write("docs/other.md", "# Other\n\n## Later\n\nText.\n");
    settings = project.settings("docs/*.md");
  }

  @Test
  void aProvenBlockShowsWhatItPrinted() throws IOException {
    prove(false, restore(BlockStatus.PROVEN));

    assertThat(page("docs/restore.html"))
        .contains("1 of 2 blocks proven, 1 skipped, on 2026-01-02 with PostgreSQL 17.6")
        .contains("Proven on PostgreSQL 17.6 in 1.2 s")
        .contains("<samp>120 rows</samp>")
        .contains("<mark data-input=\"go-back:TABLE\">orders</mark>")
        .contains("<template class=\"commands\">TABLE=<mark data-input=\"go-back:TABLE\">orders")
        .contains("<span class=\"comment\"># all of it</span>")
        .contains("Not performed: needs a person")
        .contains("href=\"other.html#later\"")
        .doesNotContain("class=\"warning\"");
  }

  @Test
  void aFailedBlockSaysWhyAndThePageSaysSoAtItsTop() throws IOException {
    prove(false, restore(BlockStatus.FAILED, "command exited 2"));

    assertThat(page("docs/restore.html"))
        .contains("does not work as it is written: the last run had one finding.")
        .contains("index.html#findings\">What does not work</a>")
        .contains("Failed on PostgreSQL 17.6")
        .contains("<strong>Why:</strong> command exited 2");
    assertThat(page("index.html"))
        .contains("<code>docs/restore.md:14</code>: command exited 2. Correct it.");
  }

  @Test
  void theOverviewLeadsToEveryProcedureAndQuestion() throws IOException {
    prove(false, restore(BlockStatus.PROVEN));

    assertThat(page("index.html"))
        .contains("<a href=\"docs/restore.html\">Restore</a>")
        .contains("<a href=\"docs/restore.html#go-back\">Rows are gone</a>")
        .contains("<li id=\"question-1\">", "Yes → <a href=\"docs/restore.html#go-back\">")
        .contains("line 18: Not performed: needs a person");
  }

  @Test
  void withoutAProofThePagesAreThereAndSaySo() throws IOException {
    assertThat(page("docs/restore.html"))
        .contains("Nothing here was proven", "Not proven in this run", "Not performed.");
  }

  @Test
  void whatAReaderEditsIsMarkedWithoutAProofToo() throws IOException {
    assertThat(page("docs/restore.html"))
        .contains("<template class=\"commands\">TABLE=<mark data-input=\"go-back:TABLE\">orders")
        .contains("name=\"go-back:TABLE\" value=\"orders\"");
  }

  @Test
  void whatNoDrillFillsInIsNotMarked() throws IOException {
    project.write("src/recovery-docs/drills.yaml", DRILLS.replaceFirst("(?s) +inputs:.*", ""));

    assertThat(page("docs/restore.html")).contains("TABLE=orders").doesNotContain("<mark");
  }

  @Test
  void aProofThatCannotBeReadProvesNothing() throws IOException {
    project.write("target/recovery-docs/proof/proof.json", "{\"schemaVersion\": 1}");

    assertThat(page("docs/restore.html")).contains("Nothing here was proven");
    assertThat(warnings).singleElement().asString().contains("proof.json");
  }

  @Test
  void aChangeSinceTheRunIsTold() throws IOException {
    prove(false, restore(BlockStatus.PROVEN));
    project.write("docs/restore.md", DOCUMENT + "\nMore.\n");

    assertThat(page("docs/restore.html"))
        .contains("has changed since it was performed: the document docs/restore.md has changed.");
  }

  @Test
  void aPartialRunIsTold() throws IOException {
    prove(true, restore(BlockStatus.PROVEN));

    assertThat(page("docs/other.html")).contains("Only some of the procedures were performed");
  }

  @Test
  void everyPageLeadsToItsSource() throws IOException {
    prove(false, restore(BlockStatus.PROVEN));

    assertThat(page("docs/restore.html"))
        .contains("<a href=\"https://example.com/docs/restore.md#L1\">Edit this page</a>")
        .contains("class=\"edit\" href=\"https://example.com/docs/restore.md#L10\"");
  }

  @Test
  void aPageAsksNoOtherHost() throws IOException {
    prove(false, restore(BlockStatus.PROVEN));

    assertThat(page("docs/restore.html"))
        .doesNotContainPattern("(?:src|<link[^>]*href)=\"?(?:https?:)?//")
        .doesNotContain("@import");
  }

  private String page(String path) throws IOException {
    Path site = folder.resolve("target/html");
    new DocsSite(
            settings,
            new SiteSettings(
                site,
                new SiteSettings.Look(
                    "Shop", Optional.empty(), "", "", folder.resolve("templates")),
                "https://example.com/{file}#L{line}",
                "what-happened"),
            warnings::add)
        .write();
    return Files.readString(site.resolve(path));
  }

  private void prove(boolean partial, DrillProof drill) {
    new ProofFile(settings.proofFile())
        .write(proof(partial, new DrillInputs(settings).present(proof(), warning -> {}), drill));
  }

  private static DrillProof restore(BlockStatus status, String... reasons) {
    BlockProof block =
        new BlockProof(
            "docs/restore.md",
            1,
            12,
            14,
            "Go back",
            "go-back",
            status,
            "",
            List.of(new InputProof("TABLE", 13, "orders", "orders")),
            1234,
            List.of(
                new CommandProof(14, "./restore.sh", 0, List.of(0), 1234, "120 rows\n", 9, "", 0)));
    DrillProof drill =
        drill(
            "Rows are gone",
            "17",
            List.of(block),
            Arrays.stream(reasons).map(reason -> finding(14, reason)).toArray(Finding[]::new));
    return new DrillProof(
        drill.name(),
        "docs/restore.md",
        "go-back",
        drill.matrix(),
        drill.postgresVersion(),
        drill.serverVersion(),
        drill.images(),
        drill.labMillis(),
        drill.databaseBytes(),
        drill.durationMillis(),
        drill.procedureMillis(),
        drill.budgetMillis(),
        drill.blocks(),
        drill.checks(),
        drill.findings());
  }
}
