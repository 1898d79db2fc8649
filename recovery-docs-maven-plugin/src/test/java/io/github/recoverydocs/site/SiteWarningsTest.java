package io.github.recoverydocs.site;

import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.proof;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands at the top of every page. */
class SiteWarningsTest {

  @Test
  void aWholeFreshProofNeedsNone() {
    assertThat(
            new SiteWarnings(Optional.of(proof(drill("a.md", "17", List.of()))), List.of()).texts())
        .isEmpty();
  }

  @Test
  void withoutAProofNothingIsProven() {
    assertThat(new SiteWarnings(Optional.empty(), List.of()).texts())
        .containsExactly("Nothing here was proven: there is no record of a run.");
  }

  @Test
  void aFailureStandsAboveTheRest() {
    assertThat(
            new SiteWarnings(
                    Optional.of(
                        proof(
                            true,
                            List.of(),
                            drill("a.md", "17", List.of(), finding(3, "command exited 2")))),
                    List.of("the document a.md has changed"))
                .texts())
        .satisfiesExactly(
            failed -> assertThat(failed).contains("does not work", "one finding"),
            partial -> assertThat(partial).contains("Only some"),
            stale -> assertThat(stale).endsWith("performed: the document a.md has changed."));
  }

  @Test
  void manyChangesAreCounted() {
    List<String> changes =
        IntStream.range(0, 8).mapToObj(i -> "the file " + i + " is new").toList();

    assertThat(
            new SiteWarnings(Optional.of(proof(drill("a.md", "17", List.of()))), changes).texts())
        .singleElement()
        .asString()
        .endsWith("the file 4 is new, and 3 more.");
  }
}
