package io.github.recoverydocs.guide;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The built-in template's db-rollback-schema.sh, on a real server. */
@Tag("container")
class SchemaRollbackIT {
  private static final String NAMES =
      "--map=orders.total=amount --map='\"Mixed Case\".\"Text\"=\"Body\"'"
          + " --map-table='\"Odd Schema\".\"sel\"\"ect\"=renamed'";

  @TempDir private static Path temporary;

  private static ScriptsLab lab;

  @BeforeAll
  static void start() throws IOException {
    lab =
        ScriptsLab.start(
            temporary, "rollback-before.sql", "rollback-migration.sql", "rollback-rows.sql");
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
  void theDefinitionsAreTheBackupsAndTheRowsAreTodays(String format) {
    migrate(format);

    assertThat(
            lab.bash("./scripts/db-rollback-schema.sh --backup=latest " + NAMES + " 2>/dev/null"))
        .startsWith(
            """
            mapped: table "Odd Schema"."sel""ect" from "Odd Schema".renamed
            mapped: column public."Mixed Case"."Text" from "Body"
            mapped: column public.customers.email, character varying(200) becomes text
            mapped: column public.orders.total from amount
            kept: column public.customers.nick with the backup's values, by (id); in other rows 'none'::text
            kept: column public.customers.score with the backup's values, by (id); in other rows NULL
            kept: table public.notes with the backup's 17 rows: the live database has no such table
            left behind: sequence public.tokens
            left behind: table public.coupons
            left behind: view public.rich
            left behind: column public.customers.vip
            shop has the definitions of /tmp/backups/shop_daily_""")
        .contains("and today's rows: 12 tables compared. What was there is kept as shop_before_");

    assertThat(lab.bash("diff /tmp/schema <(pg_dump -s -d shop | grep -v '^.\\(un\\)\\?restrict')"))
        .isEmpty();
    assertThat(lab.bash("diff /tmp/rows <(" + rows("total", "Text", "sel\"ect") + ")")).isEmpty();
    assertThat(
            query(
                """
                SELECT string_agg(id || nick || coalesce(score::text, ''), ' ' ORDER BY id) FROM customers WHERE id < 3 OR id > 5009;
                SELECT count(*), string_agg(DISTINCT nick, ' ') FROM customers WHERE id > 5000;
                SELECT count(*), min(id), max(id) FROM notes;
                SELECT n FROM totals;
                SELECT sum(s) = (SELECT sum(total) FROM orders) FROM revenue;
                SELECT count(*) FROM top;
                SELECT last_value, is_called FROM coded_id_seq;
                SELECT conname FROM pg_constraint WHERE NOT convalidated;
                SELECT count(*) FROM pg_index WHERE NOT indisvalid;
                """))
        .isEqualTo(
            """
            1n11 2n22 5010none 5011none
            10|none
            17|1|17
            5010
            t
            10
            30|t
            positive
            0
            """);
    assertThat(
            query(
                """
                INSERT INTO orders (customer_id, total) VALUES (1, 2) RETURNING id;
                INSERT INTO customers (email) VALUES ('next@x') RETURNING id;
                INSERT INTO coded (code) VALUES ('d') RETURNING id;
                SELECT string_agg(what, ' ' ORDER BY id) FROM (SELECT * FROM log ORDER BY id DESC LIMIT 2) l;
                SHOW timezone;
                """))
        .isEqualTo("40002\n5012\n31\ncustomersINSERT customersINSERT\nEurope/Berlin\n");
    assertThat(databases())
        .matches("(?s)pristine t\nshop t\nshop_before_[0-9]{14} f\n")
        .doesNotContain("_new_");
    assertThat(
            lab.bash(
                """
                old=$(psql -XAtd postgres -c "SELECT datname FROM pg_database WHERE datname ~ '_before_'")
                psql -Xqd postgres -c "ALTER DATABASE $old ALLOW_CONNECTIONS true"
                psql -XAtd $old -c 'SELECT count(*) FROM coupons' -c 'SELECT email FROM customers WHERE vip'
                """))
        .isEqualTo("1\nlatest@x\n");
  }

  @Test
  void aDryRunChangesNothing() {
    migrate("plain");
    String before = everything();

    assertThat(lab.bash("./scripts/db-rollback-schema.sh --backup=latest --dry-run 2>/dev/null"))
        .contains(
            "kept: column public.orders.total with the backup's values, by (id); in other rows NULL, which it does not allow (see --fill)\n",
            "left behind: column public.orders.amount\n",
            "kept: table \"Odd Schema\".\"sel\"\"ect\" with the backup's 10 rows",
            "left behind: table \"Odd Schema\".renamed\n")
        .contains("Nothing was changed. Without --dry-run shop would get the definitions of /tmp/")
        .doesNotContain("kept as");

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void partitionsMadeOrDetachedSinceKeepTheirRows() {
    lab.bash(
        """
        ./scripts/db-backup.sh >/dev/null
        psql -Xqv ON_ERROR_STOP=1 -d shop <<'SQL'
        ALTER TABLE events DETACH PARTITION events_2025;
        ALTER TABLE events ALTER COLUMN id TYPE text;
        CREATE TABLE events_2027 PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01') PARTITION BY LIST (id);
        CREATE TABLE a_first PARTITION OF events_2027 FOR VALUES IN ('1');
        CREATE TABLE the_others PARTITION OF events_2027 DEFAULT;
        INSERT INTO events VALUES ('1', '2027-02-03'), ('2', '2027-02-03');
        SQL
        """);

    assertThat(lab.bash("./scripts/db-rollback-schema.sh --backup=latest"))
        .contains(
            "mapped: table public.events from public.events, public.events_2025\n",
            "mapped: column public.events.id, text becomes bigint\n",
            "made: partition public.events_2027\nmade: partition public.a_first\nmade: partition public.the_others\n");

    assertThat(
            query(
                "SELECT tableoid::regclass, count(*) FROM events GROUP BY 1 ORDER BY min(tableoid::regclass::text)"))
        .isEqualTo("a_first|1\nevents_2025|2768\nevents_2026|2232\nthe_others|1\n");
  }

  @Test
  void otherPartitionsOfTheSameRowsAreNotNeeded() {
    lab.bash(
        """
        ./scripts/db-backup.sh >/dev/null
        psql -Xqv ON_ERROR_STOP=1 -d shop <<'SQL'
        CREATE TABLE again (LIKE events) PARTITION BY RANGE (at);
        CREATE TABLE half PARTITION OF again FOR VALUES FROM ('2025-01-01') TO ('2026-06-01');
        CREATE TABLE rest PARTITION OF again FOR VALUES FROM ('2026-06-01') TO ('2028-01-01') PARTITION BY LIST (id);
        CREATE TABLE rest_of_it PARTITION OF rest DEFAULT;
        INSERT INTO again SELECT * FROM events;
        DROP TABLE events;
        ALTER TABLE again RENAME TO events;
        SQL
        """);

    assertThat(lab.bash("./scripts/db-rollback-schema.sh --backup=latest"))
        .doesNotContain("made:", "kept:", "left behind:");

    assertThat(
            query(
                "SELECT tableoid::regclass, count(*) FROM events GROUP BY 1 ORDER BY min(tableoid::regclass::text)"))
        .isEqualTo("events_2025|2768\nevents_2026|2232\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey; INSERT INTO orders (customer_id, total) VALUES (0, 1) => 5 => violates foreign key constraint",
        "ALTER TABLE orders DROP CONSTRAINT orders_total_check; UPDATE orders SET total = -1 WHERE id = 7 => 5 => the rows of public.orders do not fit",
        "ALTER TABLE customers DROP CONSTRAINT customers_email_key; UPDATE customers SET email = 'c1@x' => 5 => violates unique constraint",
        "ALTER TABLE \"Mixed Case\" ALTER \"Id\" TYPE bigint; INSERT INTO \"Mixed Case\" VALUES (3000000000) => 5 => is out of range for type integer",
        "ALTER TABLE customers DROP email; INSERT INTO customers DEFAULT VALUES => 5 => give a column that only the backup has a value with --fill",
        "ALTER TABLE \"Mixed Case\" DROP \"Text\" => 6 => expected table public.\"Mixed Case\" 2 rows",
      })
  void todaysRowsThatDoNotFitLeaveTheDatabaseAsItWas(String migration, int status, String reason) {
    // A rule that swallows rows: only the comparison can find that.
    lab.bash(
        (status == 6
                ? "psql -Xqd shop -c 'CREATE RULE swallow AS ON INSERT TO \"Mixed Case\" DO INSTEAD NOTHING'\n"
                : "")
            + """
            ./scripts/db-backup.sh >/dev/null
            psql -Xqv ON_ERROR_STOP=1 -d shop <<'SQL'
            %s
            SQL
            """
                .formatted(migration));
    String before = everything();

    HostResult result = lab.run("./scripts/db-rollback-schema.sh --backup=latest");

    assertThat(result.status()).as(result.errors()).isEqualTo(status);
    assertThat(result.errors()).contains(reason, "shop was not touched.");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aValueCanBeGivenForRowsThatTheBackupDoesNotHave() {
    lab.bash(
        """
        ./scripts/db-backup.sh >/dev/null
        psql -Xqd shop -c 'ALTER TABLE customers DROP email, DROP tags' -c 'INSERT INTO customers DEFAULT VALUES'
        ./scripts/db-rollback-schema.sh --backup=latest --fill="customers.email=it's = new" --fill='customers.tags={}'
        """);

    assertThat(query("SELECT id, email, tags FROM customers WHERE id IN (1, 5001) ORDER BY id"))
        .isEqualTo("1|c1@x|{a,b1}\n5001|it's = new|{}\n");
  }

  @Test
  void whatIsWrittenMeanwhileIsNotLost() {
    assertThat(
            lab.bash(
                """
                ./scripts/db-backup.sh >/dev/null
                psql -Xqd shop -c 'ALTER TABLE customers ADD COLUMN vip boolean'
                rm -f /tmp/stop /tmp/written.*
                for writer in 1 2 3; do
                  for ((n = 1; n < 100000; n++)); do
                    test ! -e /tmp/stop || break
                    if psql -Xqd shop -c "INSERT INTO \\"Mixed Case\\" VALUES ($writer * 100000 + $n)" 2>/dev/null; then
                      echo $((writer * 100000 + n)) >>/tmp/written.$writer
                    fi
                  done &
                done
                ./scripts/db-rollback-schema.sh --backup=latest >/dev/null
                psql -XAtqd shop -c 'SELECT count(*) > 10 FROM "Mixed Case"'
                sleep 1
                touch /tmp/stop
                wait
                cat /tmp/written.* >/tmp/written
                psql -Xqd shop -At -c 'CREATE TEMPORARY TABLE written (id int)' -c '\\copy written FROM /tmp/written' \\
                  -c 'SELECT count(*) FROM written WHERE id NOT IN (SELECT "Id" FROM "Mixed Case")'
                """))
        .isEqualTo("t\n0\n");
  }

  @Test
  void oneWhoDoesNotEndWritingIsNotOverruled() {
    lab.bash("./scripts/db-backup.sh >/dev/null");
    String before = everything();

    HostResult result =
        lab.run(
            """
            mkfifo /tmp/hold
            psql -Xqd shop </tmp/hold >/dev/null 2>&1 &
            exec 7>/tmp/hold
            rm /tmp/hold
            echo "BEGIN; DELETE FROM orders;" >&7
            status=0
            ./scripts/db-rollback-schema.sh --backup=latest || status=$?
            echo 'ROLLBACK;' >&7
            exec 7>&-
            wait
            exit $status
            """);

    assertThat(result.status()).as(result.errors()).isEqualTo(5);
    assertThat(result.errors())
        .contains("lock timeout", "Stop what writes, and try again.", "shop was not touched.");
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "--dry-run => 2 => which backup?",
        "--backup=latest --drop-existing => 2 => unknown option: --drop-existing",
        "--backup=latest --map=orders=x => 2 => unknown option: --map=orders=x",
        "--backup=latest --map=a..b=c => 2 => that is no name as SQL writes it",
        "--backup=latest --map=orders.total=amount => 2 => the live database has none of the other name",
        "--backup=latest --map=nothing.total=total => 2 => the backup has no such column",
        "--backup=latest --map-table=orders=purchases => 2 => the live database has none of the other name",
        "--backup=latest --fill=orders.total=1 => 2 => this is no column that only the backup has",
        "--backup=latest --map=orders.total=id --map=public.orders.total=id => 2 => name the same",
        "--backup=/none => 3 => /none is not there",
        "--backup=s3:// => 2 => names no backup",
      })
  void mistakesHaveAnExitCodeAndAReason(String options, int status, String reason) {
    lab.bash("./scripts/db-backup.sh >/dev/null");

    HostResult result = lab.run("./scripts/db-rollback-schema.sh " + options);

    assertThat(result.status()).as(result.errors()).isEqualTo(status);
    assertThat(result.errors()).contains(reason);
    assertThat(databases()).isEqualTo("pristine t\nshop t\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "./scripts/db-rollback-schema.sh --backup=latest => 3 => there is no backup of shop",
        "POSTGRES_DB=none ./scripts/db-rollback-schema.sh --backup=latest => 8 => there is no database none",
        "POSTGRES_DB=a123456789b123456789c123456789d123456789 ./scripts/db-rollback-schema.sh --backup=x => 2 => at most 39",
        "POSTGRES_PORT=1 ./scripts/db-rollback-schema.sh --backup=latest => 8 => Is the server up",
        "mkdir -p $BACKUP_DIR; exec 8>$BACKUP_DIR/.lock; flock 8; ./scripts/db-rollback-schema.sh --backup=latest => 7 => another backup or restore is running",
      })
  void whatIsMissingHasAnExitCodeAndAReason(String command, int status, String reason) {
    HostResult result = lab.run(command);

    assertThat(result.status()).as(result.errors()).isEqualTo(status);
    assertThat(result.errors()).contains(reason);
  }

  @Test
  void helpNamesTheExitCodes() {
    assertThat(lab.bash("./scripts/db-rollback-schema.sh --help"))
        .contains("--map-table=OLD=NEW", "Exit codes: 0 done, 2 wrong usage");
  }

  /** A backup, and then everything that a bad migration and some days of use can do. */
  private static void migrate(String format) {
    lab.bash(
        """
        psql -Xqv ON_ERROR_STOP=1 -d shop -f /run/guide/rollback-before.sql
        ./scripts/db-backup.sh --format=%s >/dev/null
        pg_dump -s -d shop | grep -v '^.\\(un\\)\\?restrict' >/tmp/schema
        psql -Xqv ON_ERROR_STOP=1 -d shop -f /run/guide/rollback-migration.sql >/dev/null
        %s >/tmp/rows
        """
            .formatted(format, rows("amount", "Body", "renamed")));
  }

  private static String rows(String total, String text, String odd) {
    return """
        psql -XAtqv ON_ERROR_STOP=1 -d shop -v total=%s -v text='"%s"' -v odd='"%s"' -f /run/guide/rollback-rows.sql\
        """
        .formatted(total, text, odd.replace("\"", "\"\""));
  }

  /** All that the live database holds, and what else there is. */
  private static String everything() {
    return lab.bash(
            """
            psql -XAtqd shop -f scripts/db-manifest.sql
            pg_dump -d shop | grep -v '^.\\(un\\)\\?restrict' | sha256sum
            find $BACKUP_DIR -mindepth 1 | sort
            """)
        + databases();
  }

  private static String databases() {
    return lab.bash(
        "psql -XAtF ' ' -d postgres -c \"SELECT datname, datallowconn FROM pg_database WHERE datname ~ '^(shop|pristine)' ORDER BY 1\"");
  }

  private static String query(String sql) {
    return lab.bash("psql -XAtqv ON_ERROR_STOP=1 -d shop <<'SQL'\n" + sql + "\nSQL");
  }
}
