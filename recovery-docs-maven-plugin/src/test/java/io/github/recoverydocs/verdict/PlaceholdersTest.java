package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
  private final Placeholders check = new Placeholders();

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "psql -d '<database>'!<database>",
        "psql -d \"<database name>\"!<database name>",
        "psql 'postgres://<user>@localhost/shop'!<user>",
        "psql -c 'DROP TABLE <table>'!<table>",
        "psql -c 'SELECT * FROM <table name>'!<table name>",
        "psql -c \"ALTER ROLE alice PASSWORD '<new-password>'\"!<new-password>",
        "pg_restore 'backups/shop_<date>.dump'!<date>",
        "psql --host=<db host> --port=<db port> --dbname=shop!<db host>",
        "kubectl logs job/<release>-backup-<suffix> shop!<release>",
        "appctl api POST runs/<run id>/restore --data 1!<run id>",
        "pg_restore -d shop backup-YYYY-MM-DD.dump!backup-YYYY-MM-DD.dump",
        "./restore.sh '/backups/shop_YYYYMMDD_HHMMSS.sql.gz'!/backups/shop_YYYYMMDD_HHMMSS.sql.gz",
        "scripts/drill.sh ...!...",
        "psql -d your_database!your_database",
        "aws s3 cp a.gz s3://your-bucket/a.gz!your-bucket",
        "psql -d YOUR_DB!YOUR_DB",
        "docker exec [OLD_CONTAINER_NAME] pg_dumpall!`[OLD_CONTAINER_NAME]`",
        "psql --dbname=[DB_NAME]!`[DB_NAME]`",
        "psql -f /path/to/dump.sql!/path/to/dump.sql",
        "cp ./path/to/a b!path/to/a",
        "cp /PATH/TO/BACKUP b!/PATH/TO/BACKUP",
        "sed -i s/a/b/ /path/to/postgresql.conf!/path/to/postgresql.conf",
        "echo '*:5432:shop:<user>:x' > ~/.pgpass!<user>",
        "echo \"restore_command = 'cp /path/to/archive/%f %p'\" >> a.conf!/path/to/archive/",
        "echo 'DROP TABLE <table>' | psql!<table>",
      })
  void findsAWordThatTheReaderWasToReplace(String command, String placeholder) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.line()).isEqualTo(10);
              assertThat(fault.command()).isEqualTo(command);
              assertThat(fault.reason())
                  .isEqualTo("the placeholder " + placeholder + " is not filled in");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo '<html>'",
        "echo \"usage: restore <backup-file>\"",
        "echo 'usage: restore <backup-file>' >&2",
        "printf 'put it at /path/to/backup\\n'",
        "echo '<html>' > index.html",
        "psql -d ${YOUR_DB}",
        "psql -d \"$YOUR_DB\"",
        "env YOUR_DB=shop ./restore.sh",
        "psql < dump.sql > log.txt",
        "psql <dump >log",
        "sort <in>out",
        "psql -c \"SELECT to_char(now(), 'YYYY-MM-DD')\"",
        "tool --format=YYYY-MM-DD",
        "tool YYYY-MM-DD",
        "go test ./...",
        "sort -n <in>out",
        "psql -c \"SELECT 1 WHERE a<b AND c>d\"",
        "psql -c \"SELECT 1 WHERE a <b AND c> d\"",
        "psql -c \"SELECT '<none>' AS shown\"",
        "psql -c \"SELECT x<y, y>x\"",
        "psql -c \"SELECT CASE WHEN a<b THEN c>d END\"",
        "psql -c \"SELECT (a)<b OR (c)>d\"",
        "psql -c \"SELECT xpath('/a', '<a>b</a>')\"",
        "sed 's/<password>/x/' template.conf",
        "grep '<error>' log",
        "./yours.sh",
        "ls [A-Z]*",
        "tr [A-Z_] [a-z_]",
        "grep '[ERROR_CODE]' log",
        "[[ $A == B ]]",
        "echo ${SIZES[MAX_SIZE]}",
        "ls mypath/to/a",
      })
  void leavesOtherTextAlone(String command) {
    assertThat(check.check(Results.statement(10, command))).isEmpty();
  }

  @Test
  void proposesAVariableOfThePlaceholdersName() {
    assertThat(nextStep("psql -h '<db host>'")).endsWith(": DB_HOST=….");
    assertThat(nextStep("docker exec your-db-container ls")).endsWith(": DB_CONTAINER=….");
    assertThat(nextStep("docker exec [DB_CONTAINER] ls")).endsWith(": DB_CONTAINER=….");
    assertThat(nextStep("pg_restore -d shop backup-YYYY-MM-DD.dump"))
        .endsWith(": BACKUP=backups/….");
    assertThat(nextStep("./restore.sh ...")).endsWith(": BACKUP=backups/….");
    assertThat(nextStep("psql -f /path/to/a.sql")).endsWith(": BACKUP=backups/….");
  }

  private String nextStep(String command) {
    return check.check(Results.statement(10, command)).orElseThrow().nextStep();
  }

  @Test
  void doesNotLookIntoAHereDocument() {
    var document = Results.statement(10, "cat <<EOF");

    assertThat(document.commands()).hasSize(1);
    assertThat(check.check(document)).isEmpty();
  }
}
