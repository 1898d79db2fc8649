package io.github.recoverydocs.report;

import static io.github.recoverydocs.proof.BlockStatus.FAILED;
import static io.github.recoverydocs.proof.BlockStatus.PROVEN;
import static io.github.recoverydocs.proof.BlockStatus.SKIPPED;
import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.drill.TemplateSettings;
import io.github.recoverydocs.lab.LabLimits;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.ProofFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  private static final String DOCUMENT = "# Restore\n\n```bash\n./scripts/restore.sh\n```\n";

  private static final List<BlockProof> GOOD = List.of(block(10, PROVEN), block(30, PROVEN));

  @TempDir Path project;
  private final Lines console = new Lines();
  private final List<String> output = new ArrayList<>();
  private DrillSettings settings;

  @BeforeEach
  void aProjectWithADocument() throws IOException {
    write("docs/restore.md", DOCUMENT);
    settings = settings(List.of(), "17");
  }

  @Test
  void isContentWithAFreshProof() throws IOException {
    prove(false, drill(GOOD));

    assertThat(failure()).isEmpty();
    assertThat(console.all()).contains("[INFO] 2 blocks proven, no finding");
  }

  @Test
  void sumsUpEachCombinationOfTheMatrixAndEachServer() throws IOException {
    settings = settings(List.of(), "17", "18");
    prove(
        false,
        Proofs.drill("docs/restore.md", "17", GOOD),
        Proofs.drill("docs/restore.md", "18", GOOD));

    assertThat(failure()).isEmpty();
    assertThat(console.all())
        .contains(
            "[INFO]   on PostgreSQL 17.6: 2 blocks proven in 1 drill, 1 min 05 s",
            "[INFO]   on PostgreSQL 18.6: 2 blocks proven in 1 drill, 1 min 05 s");
  }

  @Test
  void countsWhatWasSkipped() throws IOException {
    prove(false, drill(List.of(block(10, PROVEN), block(30, SKIPPED))));

    assertThat(failure()).isEmpty();
    assertThat(console.all()).contains("[INFO] 1 block proven, 1 skipped, no finding");
  }

  @Test
  void failsWithoutAProof() {
    assertThat(failure().orElseThrow())
        .startsWith("There is no proof at " + settings.proofFile())
        .contains("mvn verify");
  }

  @Test
  void failsWithADamagedProof() throws IOException {
    write("target/proof/proof.json", "{");

    assertThat(failure().orElseThrow()).contains("is damaged: ").contains("mvn verify");
  }

  @Test
  void failsWhenTheDocumentHasChanged() throws IOException {
    prove(false, drill(GOOD));
    write("docs/restore.md", "# Restore it\n");

    assertThat(failure().orElseThrow())
        .startsWith(
            "The proof no longer speaks of what is here: the document docs/restore.md has changed. ")
        .contains("mvn verify");
  }

  @Test
  void failsWhenAFileThatTheDocumentNamesHasChanged() throws IOException {
    prove(false, drill(GOOD));
    write("scripts/restore.sh", "#!/bin/sh\n");

    assertThat(failure().orElseThrow()).contains("the file scripts/restore.sh is new");
  }

  @Test
  void doesNotMindThatOnlyTheTimeHasChanged() throws IOException {
    prove(false, drill(GOOD));
    write("docs/restore.md", DOCUMENT);

    assertThat(failure()).isEmpty();
  }

  @Test
  void tellsOfAChangeBeforeTheFindingsOfYesterday() throws IOException {
    prove(false, drill(List.of(block(10, FAILED)), finding(12, "no")));
    write("docs/restore.md", "# Restore it\n");

    assertThat(failure().orElseThrow()).contains("has changed");
    assertThat(console.all()).noneMatch(line -> line.contains(":12"));
  }

  @Test
  void capsTheChanges() throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      inputs.add(new Input("document", i + ".md", "x"));
    }
    write(proof(false, inputs, drill(GOOD)));

    assertThat(failure().orElseThrow())
        .contains("the document 5.md is no longer there, and 5 more")
        .doesNotContain("6.md");
  }

  @Test
  void printsTheFindingsAndFails() throws IOException {
    prove(false, drill(List.of(block(10, FAILED)), finding(12, "command exited 2")));

    assertThat(failure())
        .contains(
            "1 finding in your recovery documents (above). Mend what they name and run again.");
    assertThat(console.all()).contains("[ERROR] docs/restore.md:12");
    assertThat(output).isEmpty();
  }

  @Test
  void annotatesOnGitHub() throws IOException {
    prove(false, drill(List.of(block(10, FAILED)), finding(12, "command exited 2")));

    failure(Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", project.toString()));

    assertThat(output)
        .singleElement()
        .asString()
        .startsWith("::error file=docs/restore.md,line=12,title=command exited 2::");
  }

  @Test
  void takesAPartialProofForNoneUnlessAPartIsAskedFor() throws IOException {
    prove(true, drill(GOOD));

    assertThat(failure().orElseThrow()).startsWith("The proof is partial");

    settings = settings(List.of("docs/*.md"), "17");
    assertThat(failure()).isEmpty();
    assertThat(console.all())
        .contains("[WARNING] Only some of the drills were performed: this is no full proof.");
  }

  @Test
  void tellsTheFindingsThatMadeARunEndEarly() throws IOException {
    prove(true, drill(List.of(block(10, FAILED)), finding(12, "no")));

    assertThat(failure().orElseThrow()).startsWith("1 finding");
  }

  @Test
  void takesAProofOfAnotherPartForNone() throws IOException {
    write("docs/other.md", "# Other\n");
    prove(true, drill(GOOD));
    settings = settings(List.of("docs/other.md"), "17");

    assertThat(failure().orElseThrow())
        .startsWith("The proof does not have docs/other.md on PostgreSQL 17. ");
  }

  @Test
  void takesAProofOnAnotherPostgresForNone() throws IOException {
    prove(false, drill(GOOD));
    settings = settings(List.of(), "17", "18");

    assertThat(failure().orElseThrow())
        .startsWith("The proof does not have docs/restore.md on PostgreSQL 18. ");
  }

  @Test
  void isNotContentWithNothing() throws IOException {
    prove(false, drill(List.of()));
    assertThat(failure().orElseThrow()).startsWith("Nothing was proven").contains("bash");

    prove(false, drill(List.of(block(10, SKIPPED))));
    assertThat(failure().orElseThrow()).contains("1 block skipped");
  }

  @Test
  void warnsOfADocumentWithNothingInIt() throws IOException {
    write("docs/start.md", "# Start\n");
    prove(false, drill(GOOD), drill("docs/start.md", "17", List.of()));

    assertThat(failure()).isEmpty();
    assertThat(console.all()).contains("[WARNING] Nothing in docs/start.md was performed.");
  }

  @Test
  void doesNotBelieveAProofThatContradictsItself() throws IOException {
    prove(false, drill(List.of(block(10, PROVEN), block(30, FAILED))));

    assertThat(failure().orElseThrow()).contains("a failed block and no finding");
  }

  private Optional<String> failure() {
    return failure(Map.of());
  }

  private Optional<String> failure(Map<String, String> environment) {
    return new Verification(
            settings, console, new GitHubAnnotations(environment, project, output::add))
        .failure();
  }

  /** Writes a proof that was made from what is there now. */
  private void prove(boolean partial, DrillProof... drills) {
    write(proof(partial, new DrillInputs(settings).present(proof(), warning -> {}), drills));
  }

  private void write(io.github.recoverydocs.proof.Proof proof) {
    new ProofFile(settings.proofFile()).write(proof);
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** No proof here names an image, so no Docker Engine is asked. */
  private DrillSettings settings(List<String> drills, String... versions) {
    return new DrillSettings(
        project,
        project.resolve("target"),
        List.of("docs/*.md"),
        TemplateSettings.none(project.resolve("src/recovery-docs")),
        drills,
        List.of(versions),
        "postgres",
        new DrillSettings.Timeouts(
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)),
        false,
        false,
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        LabLimits.standard(),
        () -> null,
        "1.0");
  }
}
