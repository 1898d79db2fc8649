package io.github.recoverydocs.verdict;

import static io.github.recoverydocs.verdict.Results.result;
import static io.github.recoverydocs.verdict.Results.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.shell.CommandResult.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void prefersStandardError() {
    assertThat(Excerpt.of(result(statement(1, "a"), Outcome.ENDED, 1, "out\n", "an error\n")))
        .containsExactly("an error");
    assertThat(
            Excerpt.of(
                result(statement(1, "a"), Outcome.ENDED, 1, "x: FAILED\n", "1 did NOT match\n")))
        .containsExactly("1 did NOT match", "x: FAILED");
    assertThat(Excerpt.of(result(statement(1, "a"), Outcome.ENDED, 1, "out\n", " \n\n")))
        .containsExactly("out");
  }

  @Test
  void takesTheLastFiveLinesThatSaySomething() {
    assertThat(Excerpt.end("1\n2\n\n3\n  \n4\n5\n6\n")).containsExactly("2", "3", "4", "5", "6");
  }

  @Test
  void takesTheLastStateOfALineThatIsPrintedOverAndOver() {
    assertThat(Excerpt.end("10 %\r20 %\r100 %\n")).endsWith("100 %");
  }

  @Test
  void cutsAWideLine() {
    assertThat(Excerpt.end("x".repeat(1000))).containsExactly("x".repeat(300) + "…");
  }

  @Test
  void cutsNoCharacterInTwo() {
    String line = Excerpt.end("x".repeat(299) + "\uD83D\uDE00".repeat(9)).get(0);

    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue();
  }

  @Test
  void leavesOutColours() {
    assertThat(Excerpt.end("\u001B[1;31mfailed\u001B[0m\u001B[K\n")).containsExactly("failed");
  }
}
