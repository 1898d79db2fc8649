package io.github.recoverydocs.report.checklist;

import static io.github.recoverydocs.proof.BlockStatus.FAILED;
import static io.github.recoverydocs.proof.BlockStatus.NOT_PROVEN;
import static io.github.recoverydocs.proof.BlockStatus.PROVEN;
import static io.github.recoverydocs.proof.BlockStatus.SKIPPED;
import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import io.github.recoverydocs.runbook.TaskItem;
import io.github.recoverydocs.runbook.TaskLists;
import io.github.recoverydocs.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemResultsTest {
  private static final String TEXT =
      """
      # Checklist

      - [ ] Do it:

        ```bash
        one
        ```

        ```text
        shown
        ```

      - [ ] Do more:

        ```bash
        two
        ```

        ```bash
        three
        ```

      - [ ] See:

        ```text
        only shown
        ```
      """;

  @TempDir Path folder;
  private Runbook runbook;

  @BeforeEach
  void read() throws IOException {
    runbook =
        new RunbookReader()
            .read(Files.writeString(folder.resolve("a.md"), TEXT), "docs/restore.md");
  }

  @Test
  void provenWithItsTimeAndPlace() {
    assertThat(first(drill("Try", "17", List.of(block(5, PROVEN)))))
        .isEqualTo(new ItemResult(true, "proven in 1.2 s on PostgreSQL 17.6 (drill \"Try\")"));
  }

  @Test
  void theTimesOfItsBlocksAreOne() {
    assertThat(second(drill("Try", "17", List.of(block(15, PROVEN), block(19, PROVEN)))).note())
        .startsWith("proven in 2.5 s on");
  }

  @Test
  void everyVersionCounts() {
    List<BlockProof> good = List.of(block(5, PROVEN));

    assertThat(first(drill("Try", "17", good), drill("Try", "18", good)).note())
        .isEqualTo(
            "proven in 1.2 s on PostgreSQL 17.6 (drill \"Try\");"
                + " 1.2 s on PostgreSQL 18.6 (drill \"Try\")");
    assertThat(
            first(
                drill("Try", "17", good),
                drill("Try", "18", List.of(block(5, FAILED)), finding(6, "command exited 2"))))
        .isEqualTo(
            new ItemResult(false, "failed: command exited 2 on PostgreSQL 18.6 (drill \"Try\")"));
  }

  @Test
  void onlySomeOfManyDrillsAreNamed() {
    List<BlockProof> good = List.of(block(5, PROVEN));

    assertThat(
            first(
                    drill("A", "17", good),
                    drill("B", "17", good),
                    drill("C", "17", good),
                    drill("D", "17", good),
                    drill("E", "17", good))
                .note())
        .contains("(drill \"C\")")
        .endsWith("; and 2 more")
        .doesNotContain("(drill \"D\")");
  }

  @Test
  void aFailureWithoutALineOfItsOwnHasTheReasonOfItsDrill() {
    assertThat(
            first(drill("Try", "17", List.of(block(5, FAILED)), finding(1, "it took too long")))
                .note())
        .startsWith("failed: it took too long on");
    assertThat(first(drill("Try", "17", List.of(block(5, FAILED)))).note())
        .startsWith("failed: no finding says why on");
  }

  @Test
  void shownOutputThatIsNotTheRealOneIsAFailure() {
    assertThat(
            first(
                drill("Try", "17", List.of(block(5, PROVEN)), finding(10, "this is not printed"))))
        .isEqualTo(
            new ItemResult(
                false, "failed: this is not printed on PostgreSQL 17.6 (drill \"Try\")"));
  }

  @Test
  void theSameLineOfAnotherDocumentIsNoFailure() {
    Finding other =
        new Finding("docs/other.md", 6, "one", "command exited 2", List.of(), "Correct it.");
    Finding rendered =
        new Finding(
            "template/restore.md", 2, "target/docs/restore.md", 6, "one", "bad", List.of(), "Do.");

    assertThat(first(drill("Try", "17", List.of(block(5, PROVEN)), other)).proven()).isTrue();
    assertThat(first(drill("Try", "17", List.of(block(5, PROVEN)), rendered)).proven()).isFalse();
  }

  @Test
  void whatComesAfterAFaultIsOpenWithTheFault() {
    assertThat(
            first(
                drill("Try", "17", List.of(block(5, NOT_PROVEN)), finding(1, "rows are missing"))))
        .isEqualTo(
            new ItemResult(
                false, "not proven: rows are missing on PostgreSQL 17.6 (drill \"Try\")"));
  }

  @Test
  void whatIsSkippedIsOpenWithTheReason() {
    assertThat(first(drill("Try", "17", List.of(block(5, SKIPPED)))))
        .isEqualTo(new ItemResult(false, "skipped: needs a person"));
  }

  @Test
  void whatNoDrillPerformedIsOpen() {
    assertThat(first(drill("Try", "17", List.of(block(15, PROVEN)))))
        .isEqualTo(new ItemResult(false, "not performed in this run"));
    assertThat(second(drill("Try", "17", List.of(block(15, PROVEN)))))
        .isEqualTo(new ItemResult(false, "not all of it performed in this run"));
  }

  @Test
  void ofWhatHasNothingToPerformNothingIsKnown() {
    assertThat(result(2, drill("Try", "17", List.of(block(25, PROVEN))))).isEmpty();
  }

  private ItemResult first(DrillProof... drills) {
    return result(0, drills).orElseThrow();
  }

  private ItemResult second(DrillProof... drills) {
    return result(1, drills).orElseThrow();
  }

  private Optional<ItemResult> result(int number, DrillProof... drills) {
    TaskItem item = new TaskLists(TEXT).items().get(number);
    return new ItemResults(runbook, List.of(drills)).of(item);
  }
}
