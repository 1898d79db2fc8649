package io.github.recoverydocs.drill;

import static io.github.recoverydocs.verdict.Results.result;
import static io.github.recoverydocs.verdict.Results.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.verdict.Blocks;
import io.github.recoverydocs.verdict.Finding;
import io.github.recoverydocs.verdict.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of performed blocks: entries of the proof, masked, and compared with the page. */
class RecordingTest {
  private static final Runbook RUNBOOK =
      Blocks.runbook(
          "docs/restore.md",
          """
          # Count the rows

          <!-- recovery-docs: id=count -->
          ```bash
          ./count.sh
          ```

          <!-- recovery-docs: output-of=count -->
          ```text
          5 rows
          ```
          """);

  @Test
  void recordsABlockWithoutSecrets() {
    BlockProof proof = record("5 rows s3cret\n", BlockStatus.PROVEN);

    assertThat(proof.number()).isEqualTo(1);
    assertThat(proof.line()).isEqualTo(4);
    assertThat(proof.section()).isEqualTo("Count the rows");
    assertThat(proof.anchor()).isEqualTo("count-the-rows");
    assertThat(proof.durationMillis()).isEqualTo(2000);
    assertThat(proof.commands())
        .singleElement()
        .satisfies(
            command -> {
              assertThat(command.line()).isEqualTo(5);
              assertThat(command.text()).isEqualTo("./count.sh ***");
              assertThat(command.output()).isEqualTo("5 rows ***\n");
              assertThat(command.outputBytes()).isEqualTo(14);
            });
  }

  @Test
  void comparesTheOutputThatThePageShows() {
    assertThat(compare(record("5 rows\n", BlockStatus.PROVEN))).isEmpty();
    assertThat(compare(record("6 rows\n", BlockStatus.PROVEN)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.line()).isEqualTo(10));
  }

  @Test
  void comparesNothingWithABlockThatFailedOrWasNotPerformed() {
    assertThat(compare(record("6 rows\n", BlockStatus.FAILED))).isEmpty();
    assertThat(compare(record("", BlockStatus.NOT_PROVEN))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export PGPASSWORD=s3cret",
        "PGPASSWORD='s3cret' psql",
        "PGPASSWORD=\"s3cret\"; psql",
        "psql \"$X\"; PGPASSWORD=s3cret psql",
        "SHOP_KEY=s3cret ./a.sh",
      })
  void findsTheSecretsThatADocumentAssigns(String command) {
    assertThat(secrets(command).mask("a s3cret")).isEqualTo("a ***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOT_MY_SHOP_KEY=s3cret", "PGPASSWORD=$s3cret", "echo s3cret"})
  void takesNothingElseForASecret(String command) {
    assertThat(secrets(command).mask("a s3cret")).isEqualTo("a s3cret");
  }

  @Test
  void knowsTheSecretsOfTheLab() {
    assertThat(secrets("ls").mask("a lab-secret")).isEqualTo("a ***");
  }

  @Test
  void knowsWhatDrillsYamlGivesToASecretVariable() {
    Drill drill =
        new Drill(
            "a",
            procedure("ls"),
            Optional.of(
                Declared.symptom(
                    "PGPASSWORD=sym-secret psql",
                    Map.of("SHOP_KEY", "inp-secret", "OTHER", "no-secret"))),
            new MatrixCell(Map.of()),
            "17");

    Secrets secrets = new DocumentSecrets(List.of("SHOP_KEY")).of(drill, new ScriptedLab());

    assertThat(secrets.mask("inp-secret sym-secret no-secret")).isEqualTo("*** *** no-secret");
  }

  private static Secrets secrets(String command) {
    Drill drill =
        new Drill("a", procedure(command), Optional.empty(), new MatrixCell(Map.of()), "17");
    return new DocumentSecrets(List.of("SHOP_KEY")).of(drill, new ScriptedLab());
  }

  private static Procedure procedure(String command) {
    return Procedure.whole(
        Document.written(Blocks.runbook("a.md", "```bash\n" + command + "\n```\n")));
  }

  private static BlockProof record(String output, BlockStatus status) {
    var statement = statement(5, "./count.sh s3cret");
    Secrets secrets = new Secrets(List.of("s3cret"));
    return new BlockRecorder(secrets)
        .record(
            new PlannedBlock(
                Document.written(RUNBOOK),
                RUNBOOK.blocks().get(0),
                List.of(),
                List.of(statement),
                Optional.empty()),
            List.of(secrets.mask(result(statement, Outcome.ENDED, 0, output, ""))),
            status);
  }

  private static List<Finding> compare(BlockProof performed) {
    return new ShownOutput(RUNBOOK)
        .compare(List.of(performed)).stream().map(ShownOutput.Difference::finding).toList();
  }
}
