package io.github.recoverydocs.publish;

import static io.github.recoverydocs.proof.BlockStatus.PROVEN;
import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.drill;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.report.Proofs;
import io.github.recoverydocs.report.Revision;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStampTest {
  private static final String NAME = "docs/restore.md";
  private static final String TEXT =
      """
      # Restore

      ```bash
      createdb shop
      ```

      <!-- recovery-docs: skip="needs a person" -->
      ```bash
      ./call-ada
      ```
      """;

  @TempDir Path folder;

  @Test
  void itSaysWhatWasProvenOfThisDocumentOnWhatAndWhen() throws IOException {
    Proof proof =
        proof(
            Proofs.ofSection(drill(NAME, "17", List.of(block(3, PROVEN))), "restore"),
            drill("docs/other.md", "18", List.of()));

    assertThat(stamp(proof, Map.of()))
        .isEqualTo(
            """
            ---

            Proven on 2026-01-02 on PostgreSQL 17.6: 1 of 2 blocks, 1 skipped, in 1 drill.

            - Commit 0123456789ab, recovery-docs-maven-plugin 1.2.3
            - Image `postgres:17`: `sha256:1`
            - Measured, the longest of all runs:
              - Restore: under 10 s
            - Written by `mvn recovery-docs:apply`: change the template, not this file
            """);
  }

  @Test
  void itNamesTheCombinationOfTheMatrix() throws IOException {
    assertThat(stamp(proof(), Map.of("backup_format", "plain")))
        .contains("- Rendered with `backup_format=plain`, one of the combinations");
  }

  @Test
  void itClaimsNothingOfADocumentWithNothingToPerform() throws IOException {
    Proof proof = proof(drill(NAME, "17", List.of()));

    assertThat(stamp("docs/about.md", "# About\n", proof, Map.of()))
        .contains("This document has nothing to perform. Those beside it were proven on 2026-01-02")
        .doesNotContain("Measured");
  }

  @Test
  void aBlockOfAnotherCombinationInTheSameLineIsNotCounted() {
    Runbook runbook = runbook(NAME, TEXT);
    Proof proof = proof(new CoveredBlock(NAME, 3, "Other", "", List.of("a")));

    assertThat(ProvenBlocks.of(runbook, proof)).isEqualTo(new ProvenBlocks(2, 0, 1, 0));
  }

  private String stamp(Proof proof, Map<String, String> matrix) throws IOException {
    return stamp(NAME, TEXT, proof, matrix);
  }

  private String stamp(String name, String text, Proof proof, Map<String, String> matrix) {
    return new DocumentStamp(
            proof, Optional.of(new Revision("0123456789abcdef".repeat(2), false)), matrix)
        .of(runbook(name, text));
  }

  private Runbook runbook(String name, String text) {
    try {
      return new RunbookReader().read(Files.writeString(folder.resolve("a.md"), text), name);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Proof proof(DrillProof... drills) {
    return proof(new CoveredBlock(NAME, 3, "Restore", "", List.of("a")), drills);
  }

  private static Proof proof(CoveredBlock covered, DrillProof... drills) {
    return new Proof(
        Proof.SCHEMA_VERSION,
        "2026-01-02T03:04:05Z",
        99,
        2,
        false,
        List.of(new Input("plugin", "recovery-docs-maven-plugin", "1.2.3")),
        List.of(covered),
        List.of(),
        List.of(),
        List.of(drills));
  }
}
