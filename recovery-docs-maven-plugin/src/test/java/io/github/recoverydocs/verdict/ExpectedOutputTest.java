package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectedOutputTest {

  @Test
  void findsEveryShownLineInTheSameOrder() {
    assertThat(judge("contains", "COPY 5\nCOPY 7", "SET\nCOPY 5\nSET\n  COPY 7  \n")).isEmpty();
  }

  @Test
  void namesTheFirstShownLineThatIsNotPrinted() {
    assertThat(judge("contains", "COPY 5\n\nCOPY 7", "COPY 5\nCOPY 8\n"))
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.line()).isEqualTo(5);
              assertThat(finding.command()).isEqualTo("COPY 7");
              assertThat(finding.reason()).isEqualTo("the commands do not print this line");
              assertThat(finding.detail()).containsExactly("COPY 5", "COPY 8");
              assertThat(finding.nextStep()).contains("-DrecoveryDocs.updateOutput");
            });
  }

  @Test
  void wantsTheOrderThatIsShown() {
    assertThat(judge("contains", "COPY 7\nCOPY 5", "COPY 5\nCOPY 7\n")).isPresent();
  }

  @Test
  void wantsALineAsOftenAsItIsShown() {
    assertThat(judge("contains", "COPY 5\nCOPY 5", "COPY 5\n")).isPresent();
    assertThat(judge("contains", "COPY 5\nCOPY 5", "COPY 5\nCOPY 5\n")).isEmpty();
  }

  @Test
  void comparesExactlyButForTrailingBlanksAndLineEnds() {
    assertThat(judge("exact", " a \nb", " a\r\nb  \n\n")).isEmpty();
  }

  @Test
  void namesTheLineThatDiffers() {
    assertThat(judge("exact", "a\nb", "a\nc\n"))
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.line()).isEqualTo(4);
              assertThat(finding.command()).isEqualTo("b");
            });
    assertThat(judge("exact", "a", " a\n")).as("leading blanks count").isPresent();
  }

  @Test
  void namesTheLastLineWhereMoreOrLessIsPrinted() {
    assertThat(judge("exact", "a\nb", "a\nb\nc\n"))
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.line()).isEqualTo(4);
              assertThat(finding.reason()).isEqualTo("the commands print more than this");
            });
    assertThat(judge("exact", "a\nb", "a\n"))
        .hasValueSatisfying(finding -> assertThat(finding.command()).isEqualTo("b"));
  }

  @Test
  void comparesAnEmptyBlockWithSilence() {
    assertThat(judge("exact", "", "\n")).isEmpty();
    assertThat(judge("exact", "", "a\n")).isPresent();
  }

  @Test
  void searchesForAnExpression() {
    assertThat(judge("regex", "^COPY \\d+$", "SET\nCOPY 1234  \n")).isEmpty();
    assertThat(judge("regex", "a\n\\d+", "a\r\n12\r\n")).as("over lines").isEmpty();
    assertThat(judge("regex", "^COPY \\d+$", "COPY none\n"))
        .hasValueSatisfying(
            finding ->
                assertThat(finding.reason())
                    .isEqualTo("the output does not match this expression"));
  }

  @Test
  void saysWhatIsWrongWithAnExpression() {
    assertThat(judge("regex", "(a", "a\n"))
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.line()).isEqualTo(3);
              assertThat(finding.reason()).startsWith("this is no regular expression: ");
            });
  }

  @Test
  void survivesAnExpressionThatExhaustsTheStack() {
    assertThat(judge("regex", "a(.|\\n)*z$", "a" + "b\n".repeat(200_000)))
        .hasValueSatisfying(finding -> assertThat(finding.nextStep()).contains("[\\s\\S]*"));
  }

  private static Optional<Finding> judge(String match, String shown, String printed) {
    String fence = shown.isEmpty() ? "```text\n```\n" : "```text\n" + shown + "\n```\n";
    return new ExpectedOutput("docs/restore.md")
        .judge(
            Blocks.block("<!-- recovery-docs: output-of=x match=" + match + " -->\n" + fence),
            printed);
  }
}
