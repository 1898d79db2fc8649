package io.github.recoverydocs.report;

import static io.github.recoverydocs.proof.BlockStatus.FAILED;
import static io.github.recoverydocs.proof.BlockStatus.NOT_PROVEN;
import static io.github.recoverydocs.proof.BlockStatus.PROVEN;
import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.limited;
import static io.github.recoverydocs.report.Proofs.proof;
import static io.github.recoverydocs.report.Proofs.uncovered;
import static io.github.recoverydocs.report.Proofs.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole text, for Prometheus reads all of it or nothing. */
class MetricsReportTest {
  private static final List<BlockProof> TWO = List.of(block(10, PROVEN), block(30, PROVEN));

  @TempDir Path folder;

  @Test
  void tellHowEachDrillEndedAndHowLongItTook() throws IOException {
    DrillProof good = limited(with(drill(TWO), Map.of("backup_format", "plain")), 90_000);
    DrillProof bad =
        with(
            drill(List.of(block(10, FAILED), block(30, NOT_PROVEN)), finding(12, "exited 2")),
            Map.of("backup_format", "custom"));

    assertThat(written(proof(good, bad)))
        .isEqualTo(
            """
            # HELP recovery_docs_drill_success Whether the drill ended without a finding (1) or with one (0).
            # TYPE recovery_docs_drill_success gauge
            recovery_docs_drill_success{document="docs/restore.md",section="restore",drill="docs/restore.md",postgres_version="17",matrix_backup_format="plain"} 1
            recovery_docs_drill_success{document="docs/restore.md",section="restore",drill="docs/restore.md",postgres_version="17",matrix_backup_format="custom"} 0
            # HELP recovery_docs_drill_duration_seconds How long the commands of the procedure took together, as far as they were performed.
            # TYPE recovery_docs_drill_duration_seconds gauge
            recovery_docs_drill_duration_seconds{document="docs/restore.md",section="restore",drill="docs/restore.md",postgres_version="17",matrix_backup_format="plain"} 2.468
            recovery_docs_drill_duration_seconds{document="docs/restore.md",section="restore",drill="docs/restore.md",postgres_version="17",matrix_backup_format="custom"} 2.468
            # HELP recovery_docs_drill_budget_seconds How long the procedure may take.
            # TYPE recovery_docs_drill_budget_seconds gauge
            recovery_docs_drill_budget_seconds{document="docs/restore.md",section="restore",drill="docs/restore.md",postgres_version="17",matrix_backup_format="plain"} 90
            # HELP recovery_docs_last_run_timestamp_seconds When the run ended, in seconds since 1970-01-01 UTC.
            # TYPE recovery_docs_last_run_timestamp_seconds gauge
            recovery_docs_last_run_timestamp_seconds 1767323045
            # HELP recovery_docs_findings How many different findings the run has.
            # TYPE recovery_docs_findings gauge
            recovery_docs_findings 1
            # HELP recovery_docs_blocks_proven How many blocks were proven, counted once for each drill that did it.
            # TYPE recovery_docs_blocks_proven gauge
            recovery_docs_blocks_proven 2
            # HELP recovery_docs_partial_run Whether only some of the drills were performed (1) or all (0).
            # TYPE recovery_docs_partial_run gauge
            recovery_docs_partial_run 0
            """);
  }

  @Test
  void areThereWhereNoDrillWasPerformed() throws IOException {
    assertThat(written(proof(true, List.of())))
        .isEqualTo(
            """
            # HELP recovery_docs_last_run_timestamp_seconds When the run ended, in seconds since 1970-01-01 UTC.
            # TYPE recovery_docs_last_run_timestamp_seconds gauge
            recovery_docs_last_run_timestamp_seconds 1767323045
            # HELP recovery_docs_findings How many different findings the run has.
            # TYPE recovery_docs_findings gauge
            recovery_docs_findings 0
            # HELP recovery_docs_blocks_proven How many blocks were proven, counted once for each drill that did it.
            # TYPE recovery_docs_blocks_proven gauge
            recovery_docs_blocks_proven 0
            # HELP recovery_docs_partial_run Whether only some of the drills were performed (1) or all (0).
            # TYPE recovery_docs_partial_run gauge
            recovery_docs_partial_run 1
            """);
  }

  @Test
  void tellTheSameDrillOnTwoVersionsApart() throws IOException {
    assertThat(written(proof(drill("a.md", "17", TWO), drill("a.md", "18", TWO))).lines())
        .contains(
            "recovery_docs_drill_success{document=\"a.md\",section=\"\",drill=\"a.md\",postgres_version=\"17\"} 1",
            "recovery_docs_drill_success{document=\"a.md\",section=\"\",drill=\"a.md\",postgres_version=\"18\"} 1")
        .contains("recovery_docs_blocks_proven 4");
  }

  @Test
  void countTheFindingsThatVerifyPrints() throws IOException {
    Proof proof =
        uncovered(
            List.of(finding(90, "no drill")),
            drill("a.md", "17", TWO, finding(7, "no")),
            drill("a.md", "18", TWO, finding(7, "no")));

    assertThat(written(proof)).contains("\nrecovery_docs_findings 2\n");
  }

  @Test
  void escapeWhatALabelCannotHold() throws IOException {
    DrillProof drill = drill("C:\\docs\n\"restore\", {a}=ö", "17", List.of());

    assertThat(written(proof(drill)))
        .contains("drill=\"C:\\\\docs\\n\\\"restore\\\", {a}=ö\",postgres_version=\"17\"} 1\n");
  }

  @Test
  void nameALabelForEachVariableOfTheMatrix() throws IOException {
    Map<String, String> matrix = new LinkedHashMap<>();
    matrix.put("document", "guide");
    matrix.put("a-b", "one");
    matrix.put("a_b", "two");
    matrix.put("größe", "three");

    assertThat(written(proof(with(drill(List.of()), matrix))))
        .contains(
            "postgres_version=\"17\",matrix_document=\"guide\",matrix_a_b=\"one\","
                + "matrix_a_b_2=\"two\",matrix_gr__e=\"three\"} 1\n");
  }

  @Test
  void saySoWhenTheyCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("metrics"), "a file where a folder should be");

    assertThatThrownBy(() -> written(proof()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("The metrics cannot be written: ");
  }

  private String written(Proof proof) throws IOException {
    Path file = folder.resolve("metrics/recovery-docs.prom");
    new MetricsReport(file).write(proof);
    return Files.readString(file);
  }
}
