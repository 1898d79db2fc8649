package io.github.recoverydocs.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a command printed is text, whatever a terminal would make of it. */
class PrintedTextTest {

  @Test
  void coloursAndTitlesAreLeftOut() {
    assertThat(PrintedText.plain("\u001b[1;31mred\u001b[0m \u001b]0;title\u0007end"))
        .isEqualTo("red end");
  }

  @Test
  void otherControlCharactersAreShownAsSuch() {
    assertThat(PrintedText.plain("a\u0000b\u0008c\r\nd\te")).isEqualTo("a\ufffdb\ufffdc\nd\te");
  }
}
