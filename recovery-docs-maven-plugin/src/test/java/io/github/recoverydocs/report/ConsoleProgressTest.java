package io.github.recoverydocs.report;

import static io.github.recoverydocs.proof.BlockStatus.FAILED;
import static io.github.recoverydocs.proof.BlockStatus.NOT_PROVEN;
import static io.github.recoverydocs.proof.BlockStatus.PROVEN;
import static io.github.recoverydocs.proof.BlockStatus.SKIPPED;
import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.CheckProof;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final Lines console = new Lines();
  private final ConsoleProgress progress = new ConsoleProgress(console);

  @Test
  void saysWhatIsGoingOn() {
    progress.working("Starting a lab");
    progress.drillBegins("docs/restore.md", "17.6");

    assertThat(console.all())
        .containsExactly("[INFO] Starting a lab …", "[INFO] docs/restore.md on PostgreSQL 17.6");
  }

  @Test
  void printsALineForEachBlock() {
    progress.blockEnded(block(14, PROVEN));
    progress.blockEnded(block(140, FAILED));
    progress.blockEnded(block(214, SKIPPED));

    assertThat(console.all())
        .containsExactly(
            "[INFO]   line 14   proven      1.2 s  Restore",
            "[INFO]   line 140  failed      1.2 s  Restore",
            "[INFO]   line 214  skipped            Restore (needs a person)");
  }

  @Test
  void sumsADrillUp() {
    progress.drillEnded(drill(List.of(block(14, PROVEN), block(30, PROVEN))));
    progress.drillEnded(
        drill(
            List.of(
                block(14, PROVEN), block(30, SKIPPED), block(50, FAILED), block(70, NOT_PROVEN)),
            finding(55, "no")));

    assertThat(console.all())
        .containsExactly(
            "[INFO]   2 of 2 blocks proven in 1 min 05 s on PostgreSQL 17.6 (lab ready after 3.0 s)",
            "[INFO]   1 of 4 blocks proven, 1 skipped, in 1 min 05 s on PostgreSQL 17.6"
                + " (lab ready after 3.0 s): 1 finding");
  }

  @Test
  void printsALineForEachCheckAndWhatASymptomMatchedOtherwise() {
    progress.drillEnded(
        with(
            drill(List.of(block(14, PROVEN))),
            Map.of(),
            new CheckProof(
                "symptom",
                "./restore.sh\n",
                "drills.yaml:9",
                true,
                "line 3: /a stands for /b",
                1234),
            new CheckProof("sql", "SELECT false", "drills.yaml:12", false, "not true", 50)));

    assertThat(console.all())
        .startsWith(
            "[INFO]   symptom     true      1.2 s  ./restore.sh",
            "[INFO]             line 3: /a stands for /b",
            "[INFO]   sql         false    0.05 s  SELECT false");
  }

  @Test
  void warnsOfADocumentWithNothingToPerform() {
    progress.drillEnded(drill(List.of()));

    assertThat(console.all())
        .containsExactly(
            "[WARNING]   docs/restore.md has no block to perform (bash, sh, shell, or console with the prompt \"$ \"): nothing was proven");
  }

  @Test
  void saysHowToLookIntoALabThatIsKept() {
    progress.labKept("Run docker ps.");

    assertThat(console.all()).containsExactly("[WARNING]   The lab is kept. Run docker ps.");
  }
}
