package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessInputTest {
  private final ProcessInput input = new ProcessInput();

  @Test
  void givesBytesInOrderInPiecesOfAnySizeAndThenTheEnd() throws IOException {
    input.write(bytes("abc"));
    input.write(new byte[0]);
    input.write(bytes("é"));
    input.close();

    assertThat(new String(input.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("abcé");
    assertThat(input.read()).isEqualTo(-1);
  }

  @Test
  void givesAPieceAtOnceWithoutFillingTheBuffer() throws IOException {
    input.write(bytes("ab"));

    byte[] buffer = new byte[10];
    assertThat(input.read(buffer, 0, 10)).isEqualTo(2);
    assertThat(input.available()).isZero();
  }

  @Test
  void waitsForBytesThatComeLater() throws Exception {
    CompletableFuture<Integer> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return input.read();
              } catch (IOException e) {
                return -2;
              }
            });
    Thread.sleep(Duration.ofMillis(50).toMillis());
    assertThat(read).isNotDone();

    input.write(bytes("x"));

    assertThat(read.get(5, TimeUnit.SECONDS)).isEqualTo('x');
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
