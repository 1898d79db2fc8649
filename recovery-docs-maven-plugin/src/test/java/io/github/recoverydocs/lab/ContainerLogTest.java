package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerLogTest {
  private static final String ENTRY =
      "2026-11-24 23:32:04.420 UTC [60] ERROR:  relation \"größe\" does not exist at character 7\n";
  private static final ServerError ERROR =
      new ServerError(
          Instant.parse("2026-11-24T23:32:04.420Z"),
          Instant.parse("2026-11-24T23:32:04.420Z"),
          "",
          60,
          "ERROR",
          "",
          "relation \"größe\" does not exist at character 7");

  private final ContainerLog log = new ContainerLog();

  @ParameterizedTest
  @MethodSource("everyPlace")
  void readsAnEntryWhereverTheLogIsCut(int cut) {
    byte[] bytes = ENTRY.getBytes(StandardCharsets.UTF_8);

    log.accept(Arrays.copyOf(bytes, cut));
    log.accept(Arrays.copyOfRange(bytes, cut, bytes.length));

    assertThat(log.errors(false)).containsExactly(ERROR);
    assertThat(ERROR.anonymous()).isTrue();
  }

  static IntStream everyPlace() {
    return IntStream.rangeClosed(0, ENTRY.getBytes(StandardCharsets.UTF_8).length);
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, 2026-11-24T23:32:04.420Z",
    "GMT, 2026-11-24T23:32:04.420Z",
    "+02, 2026-11-24T21:32:04.420Z",
    "-0330, 2026-11-25T03:02:04.420Z",
    "+05:45, 2026-11-24T17:47:04.420Z",
    "CET, 2026-11-24T23:32:04.420Z",
  })
  void takesTheOffsetOfAZoneThatIsANumberAndUtcForOthers(String zone, Instant at) {
    accept(ENTRY.replace("UTC", zone));

    assertThat(log.errors(false)).extracting(ServerError::at).containsExactly(at);
  }

  @ParameterizedTest
  @CsvSource({
    "CET, 2026-11-24T22:32:04.431123456Z, 2026-11-24T22:32:04.420Z",
    "IST, 2026-11-24T18:02:05.002Z, 2026-11-24T18:02:04.420Z",
    "UTC, 2026-11-24T23:32:04.420123Z, 2026-11-24T23:32:04.420Z",
  })
  void readsAZoneFromTheTimeThatDockerPutsInFront(String zone, String stamp, Instant at) {
    accept(stamp + " " + ENTRY.replace("UTC", zone));

    assertThat(log.errors(false)).extracting(ServerError::at).containsExactly(at);
  }

  @Test
  void readsTheWholeLogOfAContainer() {
    accept(
        """
        The files belonging to this database system will be owned by user "postgres".
        fixing permissions on existing directory /var/lib/postgresql/data ... ok
        /usr/local/bin/docker-entrypoint.sh: running /docker-entrypoint-initdb.d/1.sql
        psql:/docker-entrypoint-initdb.d/1.sql:3: ERROR:  relation "a" does not exist
        2026-11-24 23:47:55.221 UTC [1] LOG:  starting PostgreSQL 17.12 on x86_64
        2026-11-24 23:49:40.807 UTC [827] FATAL:  database "shop" does not exist
        2026-11-24 23:49:41.275 UTC [855] ERROR:  relation "x" does not exist at character 7
        2026-11-24 23:49:41.275 UTC [855] STATEMENT:  table x
        2026-11-24 23:49:42.001 UTC [861] ERROR:  insert or update on table "b" violates foreign key
        2026-11-24 23:49:42.001 UTC [861] DETAIL:  Key (id)=(1) is not present in table "a".
        2026-11-24 23:49:42.001 UTC [861] HINT:  None.
        2026-11-24 23:49:42.001 UTC [861] STATEMENT:  INSERT INTO b
        \tVALUES (1);
        \t2026-11-24 23:49:42.001 UTC [861] ERROR:  written by a statement
        """);

    assertThat(log.errors(false))
        .extracting(error -> error.process() + " " + error.severity() + " " + error.message())
        .containsExactly(
            "827 FATAL database \"shop\" does not exist",
            "855 ERROR relation \"x\" does not exist at character 7",
            "861 ERROR insert or update on table \"b\" violates foreign key");
  }

  @Test
  void readsThePrefixOfDebiansPackagesToo() {
    accept(ENTRY.replace("] ERROR", "] app@shop ERROR"));

    assertThat(log.errors(false)).containsExactly(ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24 23:32:04.420 UTC [60] LOG:  ERROR:  x",
        "2026-11-24 23:32:04.420 UTC [60] WARNING:  x",
        "2026-11-24 23:32:04.420 UTC [60] STATEMENT:  ERROR:  x",
        "2026-13-44 99:32:04.420 UTC [60] ERROR:  no such day",
        "2026-11-24 23:32:04.420 +99 [60] ERROR:  no such zone",
        "2026-11-24 23:32:04.420 UTC [99999999999] ERROR:  no such process",
        "web-1  | 2026-11-24 23:32:04.420 UTC [60] ERROR:  of another program",
        "ERROR:  x",
        "",
      })
  void takesNothingElseForAFailure(String line) {
    accept(line + "\n");

    assertThat(log.errors(false)).isEmpty();
  }

  @Test
  void boundsALineThatNeverEnds() {
    accept("x".repeat(100_000));
    accept("\n" + ENTRY.replace("character 7", "y".repeat(100_000)) + ENTRY);

    assertThat(log.errors(false)).hasSize(2).element(1).isEqualTo(ERROR);
    assertThat(log.errors(false).get(0).message().length()).isLessThan(5000);
  }

  @Test
  void saysThatTheClientHasNoNameWhereNobodyElseConnects() {
    accept(ENTRY);

    assertThat(log.errors(true)).extracting(ServerError::application).containsExactly("[unknown]");
  }

  private void accept(String text) {
    log.accept(text.getBytes(StandardCharsets.UTF_8));
  }
}
