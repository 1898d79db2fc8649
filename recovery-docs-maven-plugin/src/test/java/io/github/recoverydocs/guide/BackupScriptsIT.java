package io.github.recoverydocs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.TestScope;
import io.github.recoverydocs.lab.HostResult;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in template's db-backup.sh and db-restore.sh, on a real server. */
@Tag("container")
class BackupScriptsIT {
  @TempDir private static Path temporary;

  private static ScriptsLab lab;

  @BeforeAll
  static void start() throws IOException {
    lab = ScriptsLab.start(temporary, "kill.sh");
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  @BeforeEach
  void aShop() {
    lab.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "custom"})
  void aBackupBringsBackWhatWasThere(String format) {
    String backup = bash("./scripts/db-backup.sh --verify --format=" + format + " 2>/dev/null");
    bash("psql -Xqd shop -c 'DROP TABLE orders CASCADE' -c 'DELETE FROM \"Mixed Case\"'");
    assertThat(run("./scripts/db-restore.sh --backup=latest --verify-restored"))
        .matches(result -> result.status() == 6)
        .extracting(HostResult::errors)
        .asString()
        .contains("expected table public.orders 40000 rows", "expected view public.revenue");

    assertThat(bash("./scripts/db-restore.sh --backup=latest --drop-existing"))
        .contains("6 tables, 2 sequences")
        .contains("Restored " + backup.strip() + " as the database shop.")
        .contains("What was there is kept as shop_before_");
    assertThat(bash("./scripts/db-restore.sh --backup=latest --verify-restored"))
        .contains("shop holds what the manifest says");
    assertThat(
            bash(
                "psql -XAtd shop -c 'SHOW timezone' -c \"SELECT has_database_privilege('auditor', 'shop', 'CONNECT')\""))
        .isEqualTo("Europe/Berlin\nt\n");
  }

  @Test
  void theManifestIsThatOfTheDumpWhileOthersWrite() {
    bash(
        """
        (while ! test -e /tmp/stop; do psql -Xqd shop -c 'INSERT INTO "Mixed Case" SELECT max("Id") + 1 FROM "Mixed Case"'; done) &
        sleep 0.2
        ./scripts/db-backup.sh --verify 2>/dev/null
        touch /tmp/stop
        wait
        rm /tmp/stop
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '"',
      value = {
        "zcat $B | head -n -5 | gzip >$X => 3 => its end marker is missing",
        "(echo 'DROP DATABASE shop;'; zcat $B) | gzip >$X => 3 => names the database that it goes to",
        "(echo '\\connect shop'; zcat $B) | gzip >$X => 3 => names the database that it goes to",
        "head -c 5000 $B >$X => 3 => gzip cannot read it",
        "echo text >$X => 3 => is no backup",
        "cp $B $X; echo 0000 $(basename $X) >$X.sha256 => 3 => its checksum differs",
        "zcat $B | sed 's/^COPY public.orders/SELECT 1\\/0; &/' | gzip >$X => 5 => division by zero",
        "zcat $B | sed '/^1\\tx$/d' | gzip >$X; cp $B.manifest $X.manifest => 6 => expected table public.\"Mixed Case\" 2 rows",
        "psql -Xqd postgres -c 'ALTER ROLE auditor RENAME TO x'; cp $B $X => 5 => role \"auditor\" does not exist",
      })
  void whatCannotBeRestoredLeavesTheDatabaseAsItWas(String damage, int status, String reason) {
    HostResult result =
        run(
            """
            B=$(./scripts/db-backup.sh --format=plain 2>/dev/null)
            X=$BACKUP_DIR/x.sql.gz
            psql -XAtqd shop -f scripts/db-manifest.sql >/tmp/before
            %s
            status=0
            ./scripts/db-restore.sh --backup=$X --drop-existing || status=$?
            psql -XAtqd shop -f scripts/db-manifest.sql | diff /tmp/before - || exit 99
            psql -XAtqd postgres -c "SELECT datname FROM pg_database WHERE datname ~ '_new_'"
            exit $status
            """
                .formatted(damage));

    assertThat(result.status()).as(result.errors()).isEqualTo(status);
    assertThat(result.errors()).contains(reason);
    assertThat(result.output()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '"',
      value = {
        "./scripts/db-backup.sh --typ=daily => 2 => unknown option: --typ=daily",
        "./scripts/db-backup.sh --schema-only --verify => 2 => no rows to verify",
        "KEEP_DAILY=0 ./scripts/db-backup.sh => 2 => 0 is no number of backups",
        "./scripts/db-restore.sh => 2 => which backup?",
        "./scripts/db-restore.sh --backup=x --target-db='a\"b' => 2 => is no name for a database",
        "./scripts/db-restore.sh --backup=latest => 3 => there is no backup of shop",
        "./scripts/db-restore.sh --backup=/none => 3 => /none is not there",
        "./scripts/db-backup.sh >/dev/null; ./scripts/db-restore.sh --backup=latest => 4 => is there already",
        "POSTGRES_DB=none ./scripts/db-backup.sh => 8 => there is no database none",
        "POSTGRES_PORT=1 ./scripts/db-backup.sh => 8 => Is the server up",
        "BACKUP_BUCKET=b PATH=/usr/bin:/bin ./scripts/db-backup.sh => 8 => the program aws is missing",
        "mkdir -p $BACKUP_DIR; exec 8>$BACKUP_DIR/.lock; flock 8; ./scripts/db-backup.sh => 7 => another backup or restore is running",
      })
  void mistakesHaveAnExitCodeAndAReason(String command, int status, String reason) {
    HostResult result = run(command);

    assertThat(result.status()).as(result.errors()).isEqualTo(status);
    assertThat(result.errors()).contains(reason);
  }

  @Test
  void oldBackupsOfTheTypeGoAfterANewOneIsThere() {
    assertThat(
            bash(
                """
                ./scripts/db-backup.sh --type=weekly >/dev/null
                ./scripts/db-backup.sh --schema-only >/dev/null
                for i in 1 2 3; do KEEP_DAILY=2 METRICS_DIR=/tmp ./scripts/db-backup.sh >/dev/null; sleep 1; done
                ls $BACKUP_DIR | grep -c '_daily_.*gz$'
                ls $BACKUP_DIR | grep -c '_daily_'
                ls $BACKUP_DIR | grep -c '_weekly_.*gz$'
                ls $BACKUP_DIR | grep -c '_schema_.*gz$'
                sed 's/ [0-9]*$/ N/' /tmp/backup_shop_daily.prom | tail -n 1
                """))
        .isEqualTo(
            "2\n10\n1\n1\nbackup_last_success_timestamp{database=\"shop\",type=\"daily\"} N\n");
  }

  @Test
  void helpNamesTheExitCodes() {
    assertThat(bash("./scripts/db-backup.sh --help; ./scripts/db-restore.sh --help"))
        .contains("Exit codes: 0 it is there, 2 wrong usage", "Exit codes: 0 done, 2 wrong usage");
  }

  @Test
  void theRolesAndGrantsCanBeMadeTwice() {
    bash(
        """
        psql -Xqv ON_ERROR_STOP=1 -d shop -f scripts/init-db.sql
        psql -Xqv ON_ERROR_STOP=1 -d shop -f scripts/init-db.sql
        """);
  }

  @ParameterizedTest
  @CsvSource({"backup, 8", "restore, 8", "rollback, 6"})
  void aRunThatIsKilledAnywhereLosesNothing(String what, int times) {
    assertThat(bash("bash /run/guide/kill.sh " + what + " " + TestScope.times(times)))
        .contains("nothing lost");
  }

  private static String bash(String script) {
    return lab.bash(script);
  }

  private static HostResult run(String script) {
    return lab.run(script);
  }
}
