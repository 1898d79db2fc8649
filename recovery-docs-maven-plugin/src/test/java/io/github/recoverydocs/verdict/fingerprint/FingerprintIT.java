package io.github.recoverydocs.verdict.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.TestScope;
import io.github.recoverydocs.lab.Database;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of object, damaged once, is named; a correct restore is no difference. */
@Tag("container")
@ParameterizedClass
@MethodSource("images")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FingerprintIT {
  @Parameter String image;

  static List<String> images() {
    return TestScope.versions(List.of("postgres:17", "postgres:18"));
  }

  private FingerprintLab lab;
  private Mark good;

  @BeforeParameterizedClassInvocation
  void start(String image) {
    lab = new FingerprintLab(image);
    good = new Fingerprints(lab.database("app")).mark("good", Optional.of("good"));
  }

  @AfterParameterizedClassInvocation
  void stop() {
    lab.close();
  }

  static Stream<Damage> damages() {
    return Damages.all();
  }

  @ParameterizedTest
  @MethodSource("damages")
  void namesWhatIsDamaged(Damage damage) {
    Database copy = lab.copy("copy");
    copy.query(damage.sql());

    assertThat(differences(copy, good)).containsExactlyElementsOf(damage.lines());
  }

  @Test
  void namesRolesOfTheServer() {
    Database app = lab.database("app");
    app.query(
        """
        CREATE ROLE app_new;
        REVOKE app_reader FROM app_user;
        ALTER ROLE app_user CONNECTION LIMIT 10 VALID UNTIL 'infinity' RESET statement_timeout;
        ALTER ROLE app_owner PASSWORD NULL CREATEDB;
        COMMENT ON ROLE app_owner IS NULL;
        """
            .replace(" RESET", "; ALTER ROLE app_user RESET"));

    assertThat(differences(app, good))
        .containsExactly(
            "membership of app_user in app_reader is missing",
            "role app_user setting statement_timeout=60s is missing",
            "comment on role app_owner is missing",
            "role app_owner: attributes LOGIN CREATEDB instead of LOGIN",
            "role app_owner: without a password (was with a password)",
            "role app_user: connection limit 10 instead of 50",
            "role app_user: valid until none instead of 2040-01-01 00:00:00+00",
            "role app_new was not there at the mark");

    app.query(
        """
        DROP ROLE app_new;
        GRANT app_reader TO app_user;
        ALTER ROLE app_user CONNECTION LIMIT 50 VALID UNTIL '2040-01-01 UTC';
        ALTER ROLE app_user SET statement_timeout = '60s';
        ALTER ROLE app_owner PASSWORD 'owner-pw' NOCREATEDB;
        COMMENT ON ROLE app_owner IS 'owns the shop';
        """);
    assertThat(differences(app, good)).isEmpty();
  }

  @Test
  void namesRowsOfTablesThatAreTooLargeToBeListed() {
    Fingerprints fingerprints = new Fingerprints(lab.copy("copy"), new RowLimits(500, 1_000_000));
    Mark mark = fingerprints.mark("large", Optional.empty());

    lab.database("copy")
        .query(
            """
            ALTER TABLE orders DISABLE TRIGGER log_orders;
            DELETE FROM billing.invoices WHERE order_id IN (17, 42, 99);
            DELETE FROM orders WHERE id IN (17, 42, 99);
            UPDATE orders SET note = '' WHERE id IN (5, 1000);
            INSERT INTO orders (id, customer_id, total) VALUES (-3, 1, 1), (2000000000, 1, 1);
            INSERT INTO order_items VALUES (5, 77, 'sku', 1);
            ALTER TABLE orders ENABLE TRIGGER log_orders;
            """);

    assertThat(fingerprints.compare(mark, Selection.everything(), false))
        .containsExactly(
            "billing.invoices: 1 row missing (id 12)",
            "public.order_items: 9 rows missing",
            "public.order_items: 1 row too many ((order_id, line) (5,77))",
            "public.orders: 3 rows missing (id 17, 42, 99)",
            "public.orders: 2 rows changed (id 5, 1000)",
            "public.orders: 2 rows too many (id -3, 2000000000)");
  }

  @Test
  void aSettingOfTheDatabaseChangesNoDigest() {
    Database copy = lab.copy("copy");
    Fingerprints fingerprints = new Fingerprints(copy);
    // To read 80 MB takes longer than the timeout; to begin a session does not, on a slow machine
    // either.
    copy.query(
        """
        CREATE TABLE public.large AS SELECT repeat('x', 20000000) AS text FROM generate_series(1, 4);
        ALTER DATABASE copy SET timezone = 'America/New_York';
        ALTER DATABASE copy SET datestyle = 'German';
        ALTER DATABASE copy SET intervalstyle = 'iso_8601';
        ALTER DATABASE copy SET extra_float_digits = -10;
        ALTER DATABASE copy SET bytea_output = 'escape';
        ALTER DATABASE copy SET search_path = billing;
        ALTER DATABASE copy SET statement_timeout = '100ms';
        ALTER DATABASE copy SET default_transaction_isolation = 'serializable';
        ALTER DATABASE copy SET default_transaction_read_only = on;
        ALTER DATABASE copy SET quote_all_identifiers = on;
        """);

    Mark mark = fingerprints.mark("set", Optional.of("set"));

    assertThat(fingerprints.compare(mark, Selection.everything(), false)).isEmpty();
    copy.query("SET default_transaction_read_only = off; DROP TABLE public.large");
    assertThat(differences(copy, good)).allMatch(line -> line.startsWith("database setting "));
  }

  @Test
  void aDumpRestoredBesideAndPutInPlaceIsNoDifference() {
    lab.copy("shop");
    lab.bash(
        """
        pg_dump -Fc -f /tmp/shop.dump shop
        psql -Xqc "CREATE DATABASE shop_new OWNER app_owner TEMPLATE template0"
        pg_restore -e -d shop_new /tmp/shop.dump
        psql -Xqc "ALTER DATABASE shop RENAME TO shop_old" -c "ALTER DATABASE shop_new RENAME TO shop"
        psql -Xqc "DROP DATABASE shop_old"
        """);
    lab.database("postgres").query(FingerprintLab.settings("shop"));

    assertThat(differences(lab.database("shop"), good)).isEmpty();
  }

  @Test
  void aPlainDumpRestoredTwiceOverIsNoDifference() {
    lab.copy("plain_1");
    lab.bash(
        """
        pg_dump -C plain_1 >/tmp/plain.sql
        psql -Xqc "DROP DATABASE plain_1"
        psql -Xqv ON_ERROR_STOP=1 -f /tmp/plain.sql >/dev/null
        pg_dump -C plain_1 >/tmp/again.sql
        psql -Xqc "DROP DATABASE plain_1"
        psql -Xqv ON_ERROR_STOP=1 -f /tmp/again.sql >/dev/null
        """);

    assertThat(differences(lab.database("plain_1"), good)).isEmpty();
  }

  @Test
  void aDumpRestoredOverDamageIsNoDifference() {
    Database copy = lab.copy("cleaned");
    // pg_restore --clean fails at the key of a partition (all versions).
    copy.query("DROP TABLE visits, events;");
    Mark mark = new Fingerprints(copy).mark("cleaned", Optional.empty());
    lab.bash("pg_dump -Fc -f /tmp/cleaned.dump cleaned");
    copy.query(
        """
        DROP TABLE order_items;
        TRUNCATE customers CASCADE;
        SELECT setval('orders_id_seq', 1, false);
        DROP INDEX orders_customer_idx;
        """);
    assertThat(differences(copy, mark)).isNotEmpty();

    lab.bash("pg_restore --clean --if-exists -e -d cleaned /tmp/cleaned.dump");

    assertThat(differences(copy, mark)).isEmpty();
  }

  @Test
  void aDumpRestoredOnAnotherServerIsNoDifference() {
    lab.bash(
        """
        pg_dumpall -g >/tmp/globals.sql
        pg_dump -Fc -f /tmp/app.dump app
        install -d -o postgres /tmp/other
        gosu postgres initdb -D /tmp/other -U postgres >/dev/null
        gosu postgres pg_ctl -D /tmp/other -o "-p 5440 -k /tmp" -l /tmp/other.log -w start >/dev/null
        trap 'gosu postgres pg_ctl -D /tmp/other -m immediate stop >/dev/null' ERR
        grep -v '^CREATE ROLE postgres;' /tmp/globals.sql | psql -Xqv ON_ERROR_STOP=1 -h /tmp -p 5440 >/dev/null
        pg_restore -h /tmp -p 5440 -C -e -d postgres /tmp/app.dump
        """);
    Database restored = lab.database(5440, "app");
    assertThat(differences(restored, good)).isEmpty();

    assertThat(new Fingerprints(restored).compare(good, Selection.everything(), true))
        .singleElement()
        .asString()
        .startsWith("the server is another one than at the mark \"good\" (system identifier ");
    lab.bash("gosu postgres pg_ctl -D /tmp/other -m immediate stop >/dev/null");
  }

  @Test
  void comparesOnlyWhatIsSelected() {
    Database copy = lab.copy("copy");
    copy.query(
        "DELETE FROM order_items WHERE order_id = 1; DROP INDEX orders_customer_idx; DROP TYPE length;");
    Fingerprints fingerprints = new Fingerprints(copy);

    assertThat(
            fingerprints.compare(good, new Selection(List.of("public.orders"), List.of()), false))
        .containsExactly("index public.orders_customer_idx is missing");
    assertThat(
            fingerprints.compare(
                good, new Selection(List.of(), List.of("order*", "public.leng?h")), false))
        .isEmpty();
  }

  private static List<String> differences(Database database, Mark mark) {
    return new Fingerprints(database).compare(mark, Selection.everything(), false);
  }
}
