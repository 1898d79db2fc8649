package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.TestScope;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A folder of documents whose last line says what is expected of them: the good ones pass, the
 * broken ones are blamed at the line that is named there, and once each.
 */
record Corpus(Path folder) {
  /** The object storage of labs that have one; Maven copies it there before it runs tests. */
  private static final Path STORAGE =
      Path.of(System.getProperty("basedir", ""), "target/storage/s3proxy.jar").toAbsolutePath();

  /** The corpus of that name in this project. */
  static Corpus of(String name) {
    return new Corpus(Path.of("src/test", name).toAbsolutePath());
  }

  /** Its documents, as many as a build tests; {@code -Dcorpus='broken/psql-*.md'} chooses. */
  List<String> documents() {
    String chosen = System.getProperty("corpus");
    return chosen == null ? TestScope.examples(documents("*/*.md"), 32) : documents(chosen);
  }

  private List<String> documents(String glob) {
    PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(folder::relativize)
          .filter(matcher::matches)
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Performs these documents, one after the other. */
  Proof perform(List<String> documents, Path output) {
    return perform(documents, List.of(), output);
  }

  /**
   * Performs drills of these documents.
   *
   * @param drills the names of those that {@code drills.yaml} declares; all when empty
   */
  Proof perform(List<String> documents, List<String> drills, Path output) {
    return new DrillRun(settings(documents, drills, output), new Silence()).perform();
  }

  /** One test for each document that was performed. */
  Stream<DynamicTest> judge(Stream<Proof> proofs) {
    return proofs
        .flatMap(proof -> proof.drills().stream())
        .map(drill -> DynamicTest.dynamicTest(drill.name(), () -> judge(drill)));
  }

  private void judge(DrillProof drill) {
    Expectation expectation = Expectation.of(folder.resolve(drill.document()));
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

  private DrillSettings settings(List<String> documents, List<String> drills, Path output) {
    return new DrillSettings(
        folder,
        output,
        documents,
        TemplateSettings.none(folder.resolve("src/recovery-docs")),
        drills,
        List.of("17"),
        "postgres",
        new DrillSettings.Timeouts(
            Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofHours(1)),
        false,
        false,
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        LabLimits.standard(),
        () -> STORAGE,
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
