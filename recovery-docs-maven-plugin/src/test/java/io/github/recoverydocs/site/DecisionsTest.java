package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that lead to a procedure. */
class DecisionsTest {
  private static final String QUESTIONS =
      """
      # Recovery

      ## What happened?

      Look here first:

      1. Look. Can you *connect*?
         - No: see [the log](logs.md#errors).
         - Yes: go on with 2.
      2. Are rows missing?
         - Yes → [Bring them back](#rows)

      ## Rows

      1. First
      2. Then
      """;

  @TempDir Path folder;

  @Test
  void eachQuestionHasItsAnswers() throws IOException {
    List<Decision> decisions = read(QUESTIONS, "what-happened");

    assertThat(decisions)
        .extracting(Decision::question)
        .containsExactly("Look. Can you <em>connect</em>?", "Are rows missing?");
    assertThat(decisions.get(1).answers()).hasSize(1);
  }

  @Test
  void anAnswerLeadsFromTheOverviewToTheProcedure() throws IOException {
    List<Decision> decisions = read(QUESTIONS, "what-happened");

    assertThat(decisions.get(0).answers().get(0)).contains("href=\"docs/logs.html#errors\"");
    assertThat(decisions.get(1).answers().get(0)).contains("href=\"docs/a.html#rows\"");
  }

  @Test
  void anAnswerLeadsToAnotherQuestion() throws IOException {
    assertThat(read(QUESTIONS, "what-happened").get(0).answers().get(1))
        .isEqualTo("Yes: go on with <a href=\"#question-2\">2</a>.");
  }

  @Test
  void aListOfStepsIsNoQuestion() throws IOException {
    assertThat(read(QUESTIONS, "rows")).isEmpty();
  }

  @Test
  void aSectionThatIsNotThereHasNone() throws IOException {
    assertThat(read(QUESTIONS, "elsewhere")).isEmpty();
  }

  private List<Decision> read(String markdown, String anchor) throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), markdown);
    return new Decisions(
            new RunbookReader().read(file, "docs/a.md"), Set.of("docs/a.md", "docs/logs.md"))
        .read(MarkdownHtml.parse(markdown), anchor);
  }
}
