package io.github.recoverydocs.report;

import static io.github.recoverydocs.proof.BlockStatus.FAILED;
import static io.github.recoverydocs.proof.BlockStatus.PROVEN;
import static io.github.recoverydocs.proof.BlockStatus.SKIPPED;
import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.proof;
import static io.github.recoverydocs.report.Proofs.uncovered;
import static io.github.recoverydocs.report.Proofs.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Proof;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecoveryTimesTest {
  private static final List<BlockProof> ONE = List.of(block(10, PROVEN));
  private static final List<BlockProof> TWO = List.of(block(10, PROVEN), block(30, PROVEN));

  @Test
  void areOfAllBlocksOfADrill() {
    assertThat(procedures(section("restore.md", "restore", TWO)))
        .containsExactly(
            Map.entry(
                "restore",
                new MeasuredProcedure("restore.md", "restore.md", 2.468, "under 10 s", 1)));
  }

  @Test
  void areTheLongestOfAllRuns() {
    MeasuredProcedure time =
        procedures(
                section("restore.md", "restore", ONE),
                section("restore.md", "restore", TWO),
                section("restore.md", "restore", ONE))
            .get("restore");

    assertThat(time.seconds()).isEqualTo(2.468);
    assertThat(time.runs()).isEqualTo(3);
  }

  @Test
  void tellWhatTheyWereMeasuredOn() {
    RecoveryTimes times =
        times(
            proof(
                Proofs.drill("a.md", "17", ONE),
                Proofs.drill("b.md", "17", ONE),
                Proofs.drill("a.md", "18", ONE)));

    assertThat(times.date()).isEqualTo("2026-01-02");
    assertThat(times.postgresVersions()).containsExactly("17.6", "18.6");
    assertThat(times.databaseBytes()).isEqualTo(46_100_000);
    assertThat(times.databaseSize()).isEqualTo("46 MB");
    assertThat(times.processors()).isEqualTo(2);
  }

  @Test
  void sayWhenNoDatabaseWasThereToBeMeasured() {
    assertThat(times(proof()).databaseSize()).isEqualTo("unknown size");
  }

  @Test
  void areNotThoseOfAWholeDocument() {
    assertThat(procedures(drill(ONE))).isEmpty();
  }

  @Test
  void areNotKnownWhereARunHasAFinding() {
    DrillProof failed =
        with(drill(List.of(block(10, FAILED)), finding(12, "command exited 2")), Map.of());

    assertThat(procedures(with(drill(ONE), Map.of("backup_format", "plain")), failed)).isEmpty();
  }

  @Test
  void areNotKnownWhereABlockWasSkipped() {
    assertThat(
            procedures(
                section("restore.md", "restore", List.of(block(10, PROVEN), block(30, SKIPPED)))))
        .isEmpty();
    assertThat(procedures(section("restore.md", "restore", List.of()))).isEmpty();
  }

  @Test
  void nameTheDocumentWhereTwoHaveASectionOfOneName() {
    assertThat(
            procedures(
                section("a.md", "restore", ONE),
                section("b.md", "restore", TWO),
                section("b.md", "check", ONE)))
        .containsOnlyKeys("a.md#restore", "b.md#restore", "check");
  }

  @Test
  void areNotThoseOfAPart() {
    assertThat(RecoveryTimes.of(proof(true, List.of(), section("a.md", "restore", ONE)))).isEmpty();
  }

  @Test
  void areNotThoseOfABackupWhoseSizeIsNotKnown() {
    List<Input> inputs = List.of(new Input("backup", "last-night.dump", "x"));

    assertThat(RecoveryTimes.of(proof(false, inputs, section("a.md", "restore", ONE)))).isEmpty();
  }

  @Test
  void doNotMindBlocksThatNoDrillPerforms() {
    Proof proof = uncovered(List.of(finding(90, "no drill")), section("a.md", "restore", ONE));

    assertThat(times(proof).procedures()).containsOnlyKeys("restore");
  }

  private static DrillProof section(String document, String anchor, List<BlockProof> blocks) {
    return Proofs.ofSection(Proofs.drill(document, "17", blocks), anchor);
  }

  private static Map<String, MeasuredProcedure> procedures(DrillProof... drills) {
    return times(proof(drills)).procedures();
  }

  private static RecoveryTimes times(Proof proof) {
    return RecoveryTimes.of(proof).orElseThrow();
  }
}
