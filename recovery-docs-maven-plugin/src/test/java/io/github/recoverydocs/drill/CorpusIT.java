package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.verdict.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Performs every document of {@code src/test/corpus}: the good ones pass, the broken ones are
 * blamed at the line that their last line names, and once each.
 */
@Tag("container")
class CorpusIT {
  private static final Path CORPUS = Path.of("src/test/corpus").toAbsolutePath();

  @TempDir Path output;

  @TestFactory
  Stream<DynamicTest> everyDocumentIsJudgedRightly() {
    String pattern = System.getProperty("corpus", "*/*.md");
    Proof proof = new DrillRun(settings(pattern), new Silence()).perform();
    assertThat(proof.drills()).isNotEmpty();
    return proof.drills().stream()
        .map(drill -> DynamicTest.dynamicTest(drill.name(), () -> judge(drill)));
  }

  private static void judge(DrillProof drill) {
    Expectation expectation = Expectation.of(CORPUS.resolve(drill.document()));
    if (expectation.line().isEmpty()) {
      assertThat(drill.findings()).isEmpty();
      assertThat(drill.blocks())
          .isNotEmpty()
          .extracting(BlockProof::status)
          .containsAnyOf(BlockStatus.PROVEN)
          .doesNotContain(BlockStatus.FAILED, BlockStatus.NOT_PROVEN);
      return;
    }
    assertThat(drill.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.line()).as("%s", finding).isEqualTo(expectation.line().getAsInt());
              expectation.words().ifPresent(words -> assertThat(text(finding)).contains(words));
            });
  }

  private static String text(Finding finding) {
    return finding.reason() + "\n" + String.join("\n", finding.detail());
  }

  private DrillSettings settings(String pattern) {
    return new DrillSettings(
        CORPUS,
        output,
        List.of(pattern),
        List.of(),
        List.of("17"),
        "postgres",
        new DrillSettings.Timeouts(
            Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofHours(1)),
        false,
        List.of(),
        Optional.empty(),
        false,
        "test");
  }

  private static final class Silence implements Progress {
    @Override
    public void working(String what) {}

    @Override
    public void drillBegins(String name, String serverVersion) {}

    @Override
    public void blockEnded(BlockProof block) {}

    @Override
    public void drillEnded(DrillProof drill) {}

    @Override
    public void labKept(String hint) {}
  }
}
