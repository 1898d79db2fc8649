package io.github.recoverydocs.site;

import static io.github.recoverydocs.report.Proofs.block;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.BlockStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands beside a block, in words. */
class BlockRunsTest {

  @Test
  void provenNamesTheVersionsOnceAndTheLongestTime() {
    BlockMark mark =
        marked(
            List.of(
                run("Rows", "18.6", BlockStatus.PROVEN),
                run("Rows", "17.12", BlockStatus.PROVEN),
                run("Tables", "17.12", BlockStatus.PROVEN)));

    assertThat(mark.kind()).isEqualTo("proven");
    assertThat(mark.text()).isEqualTo("Proven on PostgreSQL 17.12, 18.6 in 1.2 s at most");
    assertThat(mark.drills()).containsExactly("Rows", "Tables");
  }

  @Test
  void oneFailureOutweighsEveryProof() {
    BlockMark mark =
        marked(
            List.of(
                run("Rows", "17.12", BlockStatus.PROVEN), run("Rows", "18.6", BlockStatus.FAILED)));

    assertThat(mark.kind()).isEqualTo("failed");
    assertThat(mark.text()).isEqualTo("Failed on PostgreSQL 18.6");
  }

  @Test
  void whatComesAfterAFaultIsNotProven() {
    assertThat(marked(List.of(run("Rows", "17.12", BlockStatus.NOT_PROVEN))).kind())
        .isEqualTo("unproven");
    assertThat(marked(List.of()).text()).isEqualTo("Not proven in this run");
  }

  @Test
  void aSkipSaysWhy() {
    assertThat(marked(List.of(run("Rows", "17.12", BlockStatus.SKIPPED))).text())
        .isEqualTo("Not performed: needs a person");
  }

  private static BlockMark marked(List<BlockRun> runs) {
    return new BlockRuns(runs).mark();
  }

  private static BlockRun run(String drill, String version, BlockStatus status) {
    return new BlockRun(drill, version, block(10, status), List.of());
  }
}
