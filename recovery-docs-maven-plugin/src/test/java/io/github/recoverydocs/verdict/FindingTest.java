package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.runbook.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a finding is. */
class FindingTest {
  private static final Finding AT_LINE_12 =
      new Finding("docs/restore.md", 12, "./restore.sh", "command exited 2", List.of(), "Mend it.");

  @ParameterizedTest
  @CsvSource({"12, 12, true", "10, 14, true", "13, 14, false", "9, 11, false"})
  void itIsWithinTheLinesAroundIt(int first, int last, boolean within) {
    assertThat(AT_LINE_12.isWithin("docs/restore.md", first, last)).isEqualTo(within);
  }

  @Test
  void itIsInNoOtherDocument() {
    assertThat(AT_LINE_12.isWithin("docs/other.md", 12, 12)).isFalse();
    assertThat(AT_LINE_12.isWithin("store.md", 12, 12)).isFalse();
  }

  @Test
  void ofARenderedDocumentTheLinesThatWerePerformedCount() {
    Finding blamed =
        AT_LINE_12.from(
            new Origin.Place("src/recovery-docs/{{cookiecutter.slug}}/docs/restore.md", 30),
            "target/recovery-docs/generated/shop/docs/restore.md");

    assertThat(blamed.isWithin("docs/restore.md", 12, 12)).isTrue();
    assertThat(blamed.isWithin("docs/restore.md", 30, 30)).isFalse();
  }
}
