package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverydocs.runbook.SourceLine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymptomTextTest {
  private static final String ROLE =
      "pg_restore: error: could not execute query: ERROR:  role \"app_owner\" does not exist";

  @Test
  void findsTheTextAmongOtherLines() {
    SymptomMatch match =
        compare(
            ROLE,
            "pg_restore: while PROCESSING TOC:\n"
                + ROLE
                + "\nCommand was: ALTER TABLE public.orders OWNER TO app_owner;\n");

    assertThat(match.matches()).isTrue();
    assertThat(match.lenient()).isEmpty();
  }

  @Test
  void ignoresBlanksAroundAndBetweenWordsLineEndsAndColours() {
    assertThat(
            compare("  ERROR: role   \"a b\"  is gone ", "x\r\n\tERROR:  role \"a b\" is gone\r\n"))
        .satisfies(SymptomTextTest::matchesExactly);
    assertThat(compare("Error: gone", "\u001b[31mError:\u001b[0m gone\n"))
        .satisfies(SymptomTextTest::matchesExactly);
  }

  @Test
  void namesWhatWasTakenToBeTheSame() {
    SymptomMatch match =
        compare(
            "FATAL:  requested WAL segment 000000010000000000000003 has already been removed\n"
                + "2026-01-15 14:29:00 UTC [77] LOG:  recovery stopping at 0/3000028",
            "FATAL:  requested WAL segment 000000020000000A000000FE has already been removed\n"
                + "2026-11-25 03:38:36.123 UTC [4711] LOG:  recovery stopping at A/BC000060\n");

    assertThat(match.matches()).isTrue();
    assertThat(match.lenient())
        .extracting(LenientPart::kind, LenientPart::line, LenientPart::shown, LenientPart::printed)
        .containsExactly(
            tuple(
                VolatileKind.WAL_FILE, 10, "000000010000000000000003", "000000020000000A000000FE"),
            tuple(
                VolatileKind.TIMESTAMP,
                11,
                "2026-01-15 14:29:00 UTC",
                "2026-11-25 03:38:36.123 UTC"),
            tuple(VolatileKind.NUMBER, 11, "77", "4711"),
            tuple(VolatileKind.LSN, 11, "0/3000028", "A/BC000060"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PATH | FATAL:  could not open file "/var/lib/postgresql/data/base/5/1259": Permission denied | FATAL:  could not open file "/data/pg/16384/16400": Permission denied
          PATH | could not write to file "pg_wal/xlogtemp.34": No space left on device | could not write to file "pg_wal/xlogtemp.1201": No space left on device
          PATH | pg_restore: error: could not open input file "backups/shop_daily_20240115.dump": No such file or directory | pg_restore: error: could not open input file "/tmp/x.dump": No such file or directory
          PATH | db-restore.sh: no such backup: ./backups/a.sql.gz | db-restore.sh: no such backup: /srv/backups/shop_1.sql.gz
          PATH | sha256sum: shop_daily_20260102_030405.sql.gz: FAILED open or read | sha256sum: backups/shop_daily_20261125_010000.sql.gz: FAILED open or read
          PATH | Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running? | Cannot connect to the Docker daemon at unix:///run/user/1000/docker.sock. Is the docker daemon running?
          PATH | psql: error: connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed | psql: error: connection to server on socket "/tmp/.s.PGSQL.5433" failed
          NUMBER | psql:restore.sql:12: ERROR:  relation "orders" does not exist | psql:restore.sql:1044: ERROR:  relation "orders" does not exist
          NUMBER | pg_restore: warning: errors ignored on restore: 28 | pg_restore: warning: errors ignored on restore: 31
          NUMBER | has wrong size: 1000000 instead of 16777216 | has wrong size: 999 instead of 16777216
          NUMBER | FATAL:  lock file "postmaster.pid" already exists (PID 1) | FATAL:  lock file "postmaster.pid" already exists (PID 3344)
          NUMBER | invalid page in block 5 of relation | invalid page in block 1,024 of relation
          ADDRESS | FATAL:  no pg_hba.conf entry for replication connection from host "172.18.0.3", user "replicator", no encryption | FATAL:  no pg_hba.conf entry for replication connection from host "10.1.2.3", user "replicator", no encryption
          ADDRESS | connection to server at "localhost" (127.0.0.1), port 5432 failed: Connection refused | connection to server at "localhost" (::1), port 5432 failed: Connection refused
          ADDRESS | dial tcp 172.17.0.1:5432: connect: connection refused | dial tcp 10.0.0.7:6432: connect: connection refused
          DURATION | LOG:  canceling after 12.5 s | LOG:  canceling after 900 ms
          DURATION | Container shop-db-1 unhealthy after 2m30s | Container shop-db-1 unhealthy after 45s
          TIMESTAMP | last completed transaction was at log time 2026-01-15 14:29:00.5+00 | last completed transaction was at log time 2026-11-25 03:04:05.678901+01
          TIMESTAMP | cannot stop at "2026-01-15 14:29:00" | cannot stop at "2026-11-25 03:04:05+00"
          HASH | Error response from daemon: container 3f4e5d6c7b8a is not running | Error response from daemon: container 0a1b2c3d4e5f is not running
          WAL_FILE | could not restore file "000000010000000000000003" from archive | could not restore file "00000002.history" from archive
          ANYTHING | pg_restore: error: … does not exist | pg_restore: error: could not execute query: ERROR:  role "x" does not exist
          ANYTHING | FATAL:  role "<your user>" does not exist | FATAL:  role "root" does not exist
          ANYTHING | FATAL:  terminating ... | FATAL:  terminating connection due to administrator command
          """)
  void takesAVolatilePartForAnother(VolatileKind kind, String shown, String printed) {
    SymptomMatch match = compare(shown, printed + "\n");

    assertThat(match.missing()).isEmpty();
    assertThat(match.lenient()).extracting(LenientPart::kind).containsExactly(kind);
  }

  @Test
  void saysWhatStoodInPlaceOfAnEllipsis() {
    assertThat(compare("FATAL:  terminating ...", "FATAL:  terminating connection\n").lenient())
        .extracting(LenientPart::printed)
        .containsExactly("connection");
    assertThat(compare("role \"<name>\" … exist", "role \"a\" does not exist\n").lenient())
        .extracting(LenientPart::printed)
        .containsExactly("a", "does not");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ERROR:  role "app_owner" does not exist | ERROR:  role "app_user" does not exist
          ERROR:  role "app" does not exist | ERROR:  role "app " does not exist
          ERROR:  relation "table1" does not exist | ERROR:  relation "table2" does not exist
          ERROR:  relation "orders" does not exist | ERROR:  relation "orders" already exists
          ERROR:  database "app" does not exist | FATAL:  database "app" does not exist
          invalid command \\restrict | invalid command \\unrestrict
          (5 rows) | (no rows)
          5 rows | rows
          5 rows | many5 rows
          role "<name>" does not exist | role "a" is in the way of "b" does not exist
          role "..." does not exist | role a does not exist
          unsupported version (1.16) in file header | unsupported version (1.15) in file header
          server version: 17.2; pg_dump version: 15.18 | server version: 17.2; pg_dump version: 16.4
          initialized by PostgreSQL version 15, which | initialized by PostgreSQL version 17, which
          ERROR:  42703: column "x" does not exist | ERROR:  42704: column "x" does not exist
          ERROR:  42P01: relation "x" does not exist | ERROR:  42P02: relation "x" does not exist
          SQL state: 23505 | SQL state: 23503
          column1 is missing | column2 is missing
          Container shop-db-1 is unhealthy | Container shop-db-2 is unhealthy
          The container name "/shop-db" is already in use | The container name "/shop-web" is already in use
          pull access denied for ghcr.io/shop/db | pull access denied for ghcr.io/shop/web
          no such backup: backups/a.sql.gz | no such backup: backups/a.dump
          could not open "/var/lib/postgresql/data/x": Permission denied | could not open "orders": Permission denied
          2026-01-15 14:29:00 FATAL:  gone | 2026-11-25 03:04:05 ERROR:  gone
          lock file "postmaster.pid" already exists | lock file "postgres.pid" already exists
          role is gone | parole is gone
          role is gone | role is goner
          Get "https://registry/v2/": EOF | Get "https://mirror/v2/": EOF
          """)
  void tellsAnotherTextApart(String shown, String printed) {
    assertThat(compare(shown, printed + "\n").missing())
        .hasValueSatisfying(missing -> assertThat(missing.shown().text()).isEqualTo(shown));
    assertThat(compare(printed, printed + "\n")).satisfies(SymptomTextTest::matchesExactly);
  }

  @Test
  void namesTheMissingLineAndThePrintedOneThatIsNearest() {
    SymptomMatch match =
        compare(
            ROLE + "\npg_restore: warning: errors ignored on restore: 28",
            "Restoring …\npg_restore: connecting\n" + ROLE.replace("app_owner", "app") + "\n");

    assertThat(match.matches()).isFalse();
    assertThat(match.missing())
        .contains(
            new SymptomMatch.Missing(
                new SourceLine(10, ROLE), Optional.of(ROLE.replace("app_owner", "app")), false));
  }

  @Test
  void namesNoNearestLineWhereNothingIsLikeIt() {
    assertThat(compare(ROLE, "Done.\n\n").missing())
        .hasValueSatisfying(missing -> assertThat(missing.nearest()).isEmpty());
    assertThat(compare(ROLE, "").matches()).isFalse();
  }

  @Test
  void wantsTheOrderThatIsShown() {
    SymptomMatch match =
        compare("DETAIL:  second\nERROR:  first", "ERROR:  first\nDETAIL:  second\n");

    assertThat(match.missing())
        .hasValueSatisfying(
            missing -> {
              assertThat(missing.shown().text()).isEqualTo("ERROR:  first");
              assertThat(missing.nearest()).contains("ERROR:  first");
              assertThat(missing.elsewhere()).isTrue();
            });
  }

  @Test
  void wantsALineAsOftenAsItIsShown() {
    assertThat(compare("ERROR:  x\nERROR:  x", "ERROR:  x\n").matches()).isFalse();
    assertThat(compare("ERROR:  x\nERROR:  x", "ERROR:  x\nERROR:  x\n").matches()).isTrue();
  }

  @Test
  void keepsWhatWasLenientAboveAMissingLine() {
    assertThat(compare("waited 3 s\nERROR:  x", "waited 4 s\n").lenient())
        .extracting(LenientPart::shown, LenientPart::printed)
        .containsExactly(tuple("3 s", "4 s"));
  }

  @Test
  void passesOverLinesThatNothingPrints() {
    assertThat(
            compare(
                "$ ./scripts/db-restore.sh --backup=latest\n...\n\nERROR:  x\n[…]", "ERROR:  x\n"))
        .satisfies(SymptomTextTest::matchesExactly);
  }

  @Test
  void refusesATextThatEveryOutputWouldMatch() {
    assertThatThrownBy(() -> compare("$ psql\n...", "ERROR:  x\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"... ... ... x", "a/b/c.sql.gz … … z", "<a> <b> <c> 1 2 3 end"})
  void staysQuickOnLongLines(String shown) {
    String data = ("a/b/c.d 1 ".repeat(2_000) + "\n").repeat(20);

    assertThat(compare(shown, data).matches()).isFalse();
  }

  private static void matchesExactly(SymptomMatch match) {
    assertThat(match.missing()).isEmpty();
    assertThat(match.lenient()).isEmpty();
  }

  /** The first shown line is line 10 of the document. */
  private static SymptomMatch compare(String shown, String printed) {
    AtomicInteger line = new AtomicInteger(10);
    List<SourceLine> lines =
        shown.lines().map(text -> new SourceLine(line.getAndIncrement(), text)).toList();
    return new SymptomText(new ShownSymptom(lines)).compare(printed);
  }
}
