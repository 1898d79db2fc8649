package io.github.recoverydocs.report;

import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.verdict.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitHubAnnotationsTest {
  private static final Path PROJECT = Path.of("/home/runner/work/shop/database");

  @Test
  void leadToTheLineInTheRepository() {
    assertThat(
            printed(
                Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", "/home/runner/work/shop"),
                finding(7, "command exited 2")))
        .containsExactly(
            "::error file=database/docs/restore.md,line=7,title=command exited 2"
                + "::./restore.sh --old%0Aunknown%0ACorrect it.");
  }

  @Test
  void escapeWhatWouldEndAPropertyOrTheMessage() {
    Finding finding =
        new Finding(
            "docs/a,b:c%.md", 7, "date +%F\r\nls", "exited 1: a, b", List.of("1,2: x"), "Do it.");

    assertThat(printed(Map.of("GITHUB_ACTIONS", "true"), finding))
        .containsExactly(
            "::error file=docs/a%2Cb%3Ac%25.md,line=7,title=exited 1%3A a%2C b"
                + "::date +%25F%0D%0Als%0A1,2: x%0ADo it.");
  }

  @Test
  void nameADocumentOutsideOfTheRepositoryAsItIs() {
    assertThat(
            printed(
                Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", "/home/runner/work/other"),
                finding(7, "no")))
        .singleElement()
        .asString()
        .startsWith("::error file=docs/restore.md,line=7,");
  }

  @Test
  void areNotPrintedElsewhere() {
    assertThat(printed(Map.of(), finding(7, "no"))).isEmpty();
    assertThat(printed(Map.of("GITHUB_ACTIONS", "false"), finding(7, "no"))).isEmpty();
  }

  @Test
  void arePrintedOnceForSeveralVersionsOfPostgres() {
    List<String> lines = new ArrayList<>();
    Finding finding = finding(7, "no");
    new GitHubAnnotations(Map.of("GITHUB_ACTIONS", "true"), PROJECT, lines::add)
        .print(
            proof(
                drill("docs/restore.md", "17", List.of(), finding),
                drill("docs/restore.md", "18", List.of(), finding, finding(9, "no"))));

    assertThat(lines).hasSize(2);
  }

  private static List<String> printed(Map<String, String> environment, Finding finding) {
    List<String> lines = new ArrayList<>();
    new GitHubAnnotations(environment, PROJECT, lines::add).print(proof(drill(List.of(), finding)));
    return lines;
  }
}
