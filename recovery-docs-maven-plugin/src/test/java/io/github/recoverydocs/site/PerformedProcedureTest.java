package io.github.recoverydocs.site;

import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.BlockStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of procedures. */
class PerformedProcedureTest {

  @Test
  void aDrillOnTwoVersionsIsOneProcedure() {
    assertThat(
            PerformedProcedure.of(
                proof(
                    drill("Rows", "18", List.of(block(3, BlockStatus.PROVEN))),
                    drill("Tables", "17", List.of(block(3, BlockStatus.PROVEN))),
                    drill("Rows", "17", List.of(block(3, BlockStatus.PROVEN))))))
        .satisfiesExactly(
            rows -> {
              assertThat(rows.drill()).isEqualTo("Rows");
              assertThat(rows.versions()).containsExactly("17.6", "18.6");
              assertThat(rows.kind()).isEqualTo("proven");
              assertThat(rows.time()).isEqualTo("1.2 s");
              assertThat(rows.budget()).isEmpty();
            },
            tables -> assertThat(tables.drill()).isEqualTo("Tables"));
  }

  @Test
  void oneRunThatFailedIsEnough() {
    assertThat(
            PerformedProcedure.of(
                proof(
                    drill("Rows", "18", List.of(block(3, BlockStatus.PROVEN))),
                    drill("Rows", "17", List.of(), finding(3, "rows are missing")))))
        .singleElement()
        .extracting(PerformedProcedure::kind)
        .isEqualTo("failed");
  }

  @Test
  void aBlockThatWasNotReachedIsAFailure() {
    assertThat(
            PerformedProcedure.of(
                proof(drill("Rows", "18", List.of(block(3, BlockStatus.NOT_PROVEN))))))
        .singleElement()
        .extracting(PerformedProcedure::kind)
        .isEqualTo("failed");
  }
}
