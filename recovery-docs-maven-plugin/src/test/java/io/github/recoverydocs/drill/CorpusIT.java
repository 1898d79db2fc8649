package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.Proof;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Performs every document of {@code src/test/corpus}, each in a lab of its own. */
@Tag("container")
class CorpusIT {
  /** Starting a lab mostly waits, so two runs share two cores well. */
  private static final int AT_ONCE = 2;

  private static final Corpus CORPUS = Corpus.of("corpus");

  @TempDir Path output;

  @TestFactory
  Stream<DynamicTest> everyDocumentIsJudgedRightly() {
    List<String> documents = CORPUS.documents();
    assertThat(documents).isNotEmpty();
    List<CompletableFuture<Proof>> runs =
        IntStream.range(0, AT_ONCE)
            .mapToObj(part -> part(documents, part))
            .filter(part -> !part.isEmpty())
            .map(part -> CompletableFuture.supplyAsync(() -> perform(part)))
            .toList();
    return CORPUS.judge(runs.stream().map(CompletableFuture::join));
  }

  private static List<String> part(List<String> documents, int part) {
    return IntStream.range(0, documents.size())
        .filter(place -> place % AT_ONCE == part)
        .mapToObj(documents::get)
        .toList();
  }

  private Proof perform(List<String> documents) {
    return CORPUS.perform(documents, output.resolve(String.valueOf(documents.hashCode())));
  }
}
