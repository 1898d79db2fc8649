package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramedStreamTest {
  private static final int FRAME = 1 << 22;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, FRAME, FRAME + 1, 9 << 20})
  void bashTakesThePiecesTogetherAgain(int size) throws Exception {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);

    assertThat(throughBash(new FramedStream(new ByteArrayInputStream(content)), ""))
        .isEqualTo(content);
  }

  @Test
  void bashStopsAtTheEndAndLeavesWhatComesBehindIt() throws Exception {
    byte[] content = "123\n\n0\n".getBytes();

    assertThat(throughBash(new FramedStream(new ByteArrayInputStream(content)), "; cat >&2"))
        .isEqualTo(content);
  }

  @Test
  void givesLengthAndContentAndAZeroAtTheEnd() throws IOException {
    InputStream framed = new FramedStream(new ByteArrayInputStream("abc".getBytes()));

    assertThat(framed.read()).isEqualTo('3');
    assertThat(new String(framed.readAllBytes())).isEqualTo("\nabc0\n");
    assertThat(framed.read()).isEqualTo(-1);
  }

  private static byte[] throughBash(InputStream framed, String then) throws Exception {
    Process bash =
        new ProcessBuilder("bash", "-c", FramedStream.UNFRAME + then)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              try (OutputStream input = bash.getOutputStream()) {
                framed.transferTo(input);
                input.write("more".getBytes());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    byte[] output = bash.getInputStream().readAllBytes();
    writer.join();
    assertThat(bash.waitFor()).isZero();
    return output;
  }
}
