package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputCaptureTest {
  private static final int KEPT = 32 * 1024;

  private final OutputCapture capture = new OutputCapture();

  @Test
  void keepsNothingOfNothing() {
    assertThat(capture.captured()).isEqualTo(CapturedOutput.NONE);
  }

  @Test
  void keepsShortOutputWhole() {
    accept("Größe\n");

    assertThat(capture.captured()).isEqualTo(new CapturedOutput("Größe\n", 8));
  }

  @ParameterizedTest
  @ValueSource(ints = {KEPT - 1, KEPT, KEPT + 1, 2 * KEPT - 1, 2 * KEPT})
  void keepsOutputWholeUpToTwiceItsBound(int length) {
    String text = numbered(length);

    accept(text);

    assertThat(capture.captured().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000, 4096, KEPT, 3 * KEPT, 10 * KEPT})
  void keepsBeginningAndEndWhateverThePiecesAre(int piece) {
    byte[] all = bytes(numbered(10 * KEPT));

    for (int i = 0; i < all.length; i += piece) {
      capture.accept(all, i, Math.min(all.length, i + piece));
    }

    CapturedOutput captured = capture.captured();
    String text = new String(all, StandardCharsets.UTF_8);
    assertThat(captured.bytes()).isEqualTo(all.length);
    assertThat(captured.text())
        .startsWith(text.substring(0, KEPT))
        .endsWith(text.substring(text.length() - KEPT))
        .contains("\n… " + 8 * KEPT + " bytes left out …\n")
        .hasSizeLessThan(2 * KEPT + 60);
  }

  @Test
  void saysOfBinaryOutputOnlyHowLongItWas() {
    capture.accept(new byte[] {'P', 'G', 0, 1}, 0, 4);

    assertThat(capture.captured()).isEqualTo(new CapturedOutput("(4 bytes that are no text)\n", 4));
  }

  @Test
  void seesThatOutputIsBinaryAtItsEndToo() {
    byte[] bytes = new byte[4 * KEPT];
    Arrays.fill(bytes, (byte) 'x');
    bytes[bytes.length - 2] = 0;

    capture.accept(bytes, 0, bytes.length);

    assertThat(capture.captured().text()).isEqualTo("(" + 4 * KEPT + " bytes that are no text)\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void cutsNoCharacterInTwo(int shift) {
    String text = "x".repeat(shift) + "😀".repeat(KEPT);

    accept(text);

    assertThat(capture.captured().text()).doesNotContain("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void joinsBeginningAndEndWithoutACutWhereNothingIsLeftOut(int shift) {
    String text = "x".repeat(shift) + "😀".repeat(KEPT / 3);

    accept(text);

    assertThat(capture.captured().text().equals(text)).isTrue();
  }

  private void accept(String text) {
    byte[] bytes = bytes(text);
    capture.accept(bytes, 0, bytes.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String numbered(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(i).append('\n');
    }
    return text.substring(0, length);
  }
}
