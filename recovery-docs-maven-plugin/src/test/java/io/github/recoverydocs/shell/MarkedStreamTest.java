package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkedStreamTest {
  private static final String NONCE = "abc123";
  private static final String MESSAGE = "\u001eabc123\u001fend\u001f1\u001fGröße\u001e\n";
  private static final String ALL = "before\n" + MESSAGE + MESSAGE + "after, no line end";

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final List<List<String>> messages = new ArrayList<>();
  private final MarkedStream stream =
      new MarkedStream(
          NONCE,
          new MarkedStream.Sink() {
            @Override
            public void output(byte[] bytes, int start, int end) {
              output.write(bytes, start, end - start);
            }

            @Override
            public void message(List<String> fields) {
              messages.add(fields);
            }
          });

  @ParameterizedTest
  @MethodSource("everyPlace")
  void tellsOutputFromMessagesWhereverTheBytesAreCut(int cut) {
    byte[] bytes = bytes(ALL);

    stream.accept(Arrays.copyOf(bytes, cut));
    stream.accept(Arrays.copyOfRange(bytes, cut, bytes.length));

    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("before\nafter, no line end");
    assertThat(messages)
        .containsExactly(List.of("end", "1", "Größe"), List.of("end", "1", "Größe"));
  }

  static IntStream everyPlace() {
    return IntStream.rangeClosed(0, bytes(ALL).length);
  }

  @Test
  void tellsThemApartByteByByte() {
    for (byte b : bytes(ALL)) {
      stream.accept(new byte[] {b});
    }

    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("before\nafter, no line end");
    assertThat(messages).hasSize(2);
  }

  @Test
  void passesOutputOnAtOnceWhenNoMessageHasBegun() {
    stream.accept(bytes("prompt: "));

    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("prompt: ");
  }

  @Test
  void takesOutputThatLooksLikeAMessageForOutput() {
    String other = "\u001eother\u001fend\u001e\n\u001e\u001eabc12\u001e";

    stream.accept(bytes(other + "!"));

    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo(other + "!");
    assertThat(messages).isEmpty();
  }

  @Test
  void findsAMessageDirectlyBehindAHalfOne() {
    stream.accept(bytes("\u001eabc" + MESSAGE));

    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("\u001eabc");
    assertThat(messages).hasSize(1);
  }

  @Test
  void passesBinaryOutputOnUnchanged() {
    byte[] binary = new byte[256 * 3];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) i;
    }

    stream.accept(binary);
    stream.accept(bytes(MESSAGE));

    assertThat(output.toByteArray()).isEqualTo(binary);
    assertThat(messages).hasSize(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
