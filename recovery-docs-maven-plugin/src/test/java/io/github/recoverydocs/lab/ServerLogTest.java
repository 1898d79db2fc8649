package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerLogTest {
  private static final String ENTRY =
      "rd|1764000000.123|77|42P01|psql|ERROR:  relation \"größe\" does not exist at character 15\n";
  private static final ServerError ERROR =
      new ServerError(
          Instant.ofEpochSecond(1764000000, 123_000_000),
          Instant.ofEpochSecond(1764000000, 123_000_000),
          "psql",
          77,
          "ERROR",
          "42P01",
          "relation \"größe\" does not exist at character 15");

  private final ServerLog log = new ServerLog();

  @ParameterizedTest
  @MethodSource("everyPlace")
  void readsAnEntryWhereverTheStreamIsCut(int cut) {
    byte[] bytes = ENTRY.getBytes(StandardCharsets.UTF_8);

    log.accept(Arrays.copyOf(bytes, cut));
    log.accept(Arrays.copyOfRange(bytes, cut, bytes.length));

    assertThat(log.errors()).containsExactly(ERROR);
  }

  static IntStream everyPlace() {
    return IntStream.rangeClosed(0, ENTRY.getBytes(StandardCharsets.UTF_8).length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ERROR", "FATAL", "PANIC"})
  void readsEverySeverityOfAFailure(String severity) {
    accept(ENTRY.replace("ERROR", severity));

    assertThat(log.errors()).extracting(ServerError::severity).containsExactly(severity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rd|1764000000.123|77|00000|psql|LOG:  checkpoint starting\n",
        "rd|1764000000.123|77|00000|psql|WARNING:  ERROR:  no\n",
        "rd|1764000000.123|77|42P01|psql|STATEMENT:  ERROR:  x\n",
        "\tERROR:  a line that continues\n",
        "\trd|1764000000.123|77|42P01|psql|ERROR:  written by a statement\n",
        "ERROR:  without our prefix\n",
      })
  void takesNothingElseForAFailure(String line) {
    accept(line);

    assertThat(log.errors()).isEmpty();
  }

  @Test
  void keepsTheOrderAndAnEmptyApplicationName() {
    accept(ENTRY + ENTRY.replace("|psql|", "||").replace("77", "78"));

    assertThat(log.errors()).extracting(ServerError::process).containsExactly(77, 78);
    assertThat(log.errors().get(1).application()).isEmpty();
  }

  @Test
  void boundsALineThatNeverEnds() {
    accept("x".repeat(100_000));
    accept("\n" + ENTRY);

    assertThat(log.errors()).containsExactly(ERROR);
  }

  private void accept(String text) {
    log.accept(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void remembersWhenTheClientHadConnected() {
    accept("rd|1763999990.500|77|00000|[unknown]|LOG:  connection received: host=::1 port=5\n");
    accept(ENTRY);

    assertThat(log.errors())
        .extracting(ServerError::connected)
        .containsExactly(Instant.ofEpochSecond(1763999990, 500_000_000));
  }
}
