package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Performs every document of {@code src/test/corpus-compose} in one run: whatever one of them has
 * done to the Compose project, the next one finds it as it was.
 */
@Tag("container")
class CorpusComposeIT {
  private static final Corpus CORPUS = Corpus.of("corpus-compose");

  @TempDir Path output;

  @TestFactory
  Stream<DynamicTest> everyDocumentIsJudgedRightly() {
    List<String> documents = CORPUS.documents();
    assertThat(documents).isNotEmpty();
    return CORPUS.judge(Stream.of(CORPUS.perform(documents, output)));
  }
}
