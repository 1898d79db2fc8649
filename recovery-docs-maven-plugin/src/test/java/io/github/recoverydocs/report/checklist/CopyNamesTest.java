package io.github.recoverydocs.report.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopyNamesTest {

  @Test
  void isTheDocumentsNameWithTheCombination() {
    Map<String, String> matrix = new LinkedHashMap<>();
    matrix.put("postgres_version", "18");
    matrix.put("backup_format", "plain");

    assertThat(next(List.of("docs/check.md"), "docs/check.md", Map.of())).isEqualTo("check.md");
    assertThat(next(List.of("docs/check.markdown"), "docs/check.markdown", matrix))
        .isEqualTo("check-postgres_version-18-backup_format-plain.md");
  }

  @Test
  void hasThePathWhereAnotherDocumentHasTheSameName() {
    List<String> documents = List.of("a/check.md", "b/Check.md", "other.md");

    assertThat(next(documents, "a/check.md", Map.of())).isEqualTo("a-check.md");
    assertThat(next(documents, "b/Check.md", Map.of())).isEqualTo("b-Check.md");
    assertThat(next(documents, "other.md", Map.of())).isEqualTo("other.md");
  }

  @Test
  void hasNothingThatAFileSystemOrAShellTakesForSomethingElse() {
    assertThat(next(List.of(), "docs/-my $(check) list*.md", Map.of("a", "x/../y;z")))
        .isEqualTo("my-check-list-a-x-..-y-z.md");
    assertThat(next(List.of(), "..md", Map.of())).isEqualTo("checklist.md");
    assertThat(next(List.of(), "x".repeat(400) + ".md", Map.of())).hasSize(183);
  }

  @Test
  void noTwoAreTheSame() {
    CopyNames names = new CopyNames(List.of());

    assertThat(names.next("a b.md", Map.of())).isEqualTo("a-b.md");
    assertThat(names.next("A&b.md", Map.of())).isEqualTo("A-b-2.md");
  }

  private static String next(List<String> documents, String document, Map<String, String> matrix) {
    return new CopyNames(documents).next(document, matrix);
  }
}
