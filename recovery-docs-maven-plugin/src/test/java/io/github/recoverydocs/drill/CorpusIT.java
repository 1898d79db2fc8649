package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.LabLimits;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.verdict.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
  /** Starting a lab mostly waits, so two runs share two cores well. */
  private static final int AT_ONCE = 2;

  private static final Path CORPUS = Path.of("src/test/corpus").toAbsolutePath();

  @TempDir Path output;

  /** {@code -Dcorpus='broken/psql-*.md'} performs a part of the corpus. */
  @TestFactory
  Stream<DynamicTest> everyDocumentIsJudgedRightly() {
    List<String> documents = documents(System.getProperty("corpus", "*/*.md"));
    assertThat(documents).isNotEmpty();
    List<CompletableFuture<Proof>> runs =
        IntStream.range(0, AT_ONCE)
            .mapToObj(part -> part(documents, part))
            .filter(part -> !part.isEmpty())
            .map(part -> CompletableFuture.supplyAsync(() -> run(part)))
            .toList();
    return runs.stream()
        .flatMap(run -> run.join().drills().stream())
        .map(drill -> DynamicTest.dynamicTest(drill.name(), () -> judge(drill)));
  }

  private static List<String> documents(String pattern) {
    PathMatcher matcher = CORPUS.getFileSystem().getPathMatcher("glob:" + pattern);
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .map(CORPUS::relativize)
          .filter(matcher::matches)
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> part(List<String> documents, int part) {
    return IntStream.range(0, documents.size())
        .filter(place -> place % AT_ONCE == part)
        .mapToObj(documents::get)
        .toList();
  }

  private Proof run(List<String> documents) {
    Path folder = output.resolve(String.valueOf(documents.hashCode()));
    return new DrillRun(settings(documents, folder), new Silence()).perform();
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

  private static DrillSettings settings(List<String> documents, Path folder) {
    return new DrillSettings(
        CORPUS,
        folder,
        documents,
        TemplateSettings.none(CORPUS.resolve("none")),
        List.of(),
        List.of("17"),
        "postgres",
        new DrillSettings.Timeouts(
            Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofHours(1)),
        false,
        false,
        List.of(),
        Optional.empty(),
        false,
        LabLimits.standard(),
        () -> null,
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
