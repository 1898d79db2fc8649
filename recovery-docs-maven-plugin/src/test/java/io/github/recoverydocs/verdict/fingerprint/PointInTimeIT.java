package io.github.recoverydocs.verdict.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.TestScope;
import io.github.recoverydocs.lab.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server is recovered to the values of a mark, and holds what it held at the mark. */
@Tag("container")
@ParameterizedClass
@MethodSource("images")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PointInTimeIT {
  @Parameter String image;

  static List<String> images() {
    return TestScope.versions(List.of("postgres:17", "postgres:18"));
  }

  private FingerprintLab lab;
  private Mark good;
  private Mark last;

  @BeforeParameterizedClassInvocation
  void makeHistory(String image) {
    lab = new FingerprintLab(image);
    lab.bash(
        """
        install -d -o postgres /tmp/archive /tmp/origin
        gosu postgres initdb -D /tmp/origin -U postgres >/dev/null
        cat >>/tmp/origin/postgresql.conf <<END
        unix_socket_directories = '/tmp'
        listen_addresses = ''
        archive_mode = on
        archive_command = 'test ! -f /tmp/archive/%f && cp %p /tmp/archive/%f'
        END
        gosu postgres pg_ctl -D /tmp/origin -o '-p 5440' -l /tmp/origin.log -w start >/dev/null
        psql -Xqv ON_ERROR_STOP=1 -h /tmp -p 5440 -f /run/fingerprint/shop.sql >/dev/null
        gosu postgres pg_basebackup -h /tmp -p 5440 -c fast -D /tmp/base
        """);
    Database app = lab.database(5440, "app");
    app.query("SELECT pg_create_restore_point('early');");
    app.query("INSERT INTO orders (customer_id, total) VALUES (1, 10), (2, 20), (3, 30);");
    good = new Fingerprints(app).mark("good", Optional.of("good"));
    app.query(
        """
        DELETE FROM orders WHERE id = 1003;
        DROP INDEX orders_open_idx;
        INSERT INTO orders (customer_id, total) VALUES (4, 40);
        """);
    last = new Fingerprints(app).mark("last", Optional.of("last"));
    lab.bash("gosu postgres pg_ctl -D /tmp/origin -m fast -w stop >/dev/null");
  }

  @AfterParameterizedClassInvocation
  void stop() {
    lab.close();
  }

  @AfterEach
  void stopRecovered() {
    lab.bash(
        "gosu postgres pg_ctl -D /tmp/recovered -m immediate -w stop >/dev/null; rm -rf /tmp/recovered");
  }

  private Database recover(String settings, String signal) {
    lab.bash(
        """
        cp -a /tmp/base /tmp/recovered
        cat >>/tmp/recovered/postgresql.auto.conf <<END
        restore_command = 'cp /tmp/archive/%%f "%%p"'
        archive_mode = off
        %s
        END
        %s
        gosu postgres pg_ctl -D /tmp/recovered -o '-p 5441' -l /tmp/recovered.log -w start >/dev/null
        """
            .formatted(settings, signal));
    return lab.database(5441, "app");
  }

  /** Recovers to the end of a target, with the values of a mark in the place of their names. */
  private Database recover(Mark mark, String target) {
    String settings = target;
    for (Map.Entry<String, String> variable : mark.variables().entrySet()) {
      settings = settings.replace(variable.getKey(), variable.getValue());
    }
    Database app =
        recover(
            settings.replace(";", "\n") + "\nrecovery_target_action = 'promote'",
            "touch /tmp/recovered/recovery.signal");
    lab.bash(
        """
        until [ "$(psql -XAtq -h /tmp -p 5441 -d app -c 'SELECT pg_is_in_recovery()')" = f ]; do
          sleep 0.1
        done
        """);
    return app;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recovery_target_time = 'MARK_GOOD_TIME'",
        "recovery_target_time = 'MARK_GOOD_TIME'; recovery_target_inclusive = off",
        "recovery_target_lsn = 'MARK_GOOD_LSN'",
        "recovery_target_lsn = 'MARK_GOOD_LSN'; recovery_target_inclusive = off",
        "recovery_target_xid = 'MARK_GOOD_XID'",
        "recovery_target_name = 'good'"
      })
  void eachValueSeparatesBeforeFromAfter(String target) {
    Database app = recover(good, target);

    assertThat(new Fingerprints(app).compare(good, Selection.everything(), true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recovery_target_time = 'MARK_LAST_TIME'",
        "recovery_target_lsn = 'MARK_LAST_LSN'",
        "recovery_target_xid = 'MARK_LAST_XID'"
      })
  void aMarkBehindWhichNothingIsWrittenIsReached(String target) {
    Database app = recover(last, target);

    assertThat(new Fingerprints(app).compare(last, Selection.everything(), true)).isEmpty();
  }

  @Test
  void aRecoveryThatStopsTooEarlyLacksWhatCameBefore() {
    Database app = recover(good, "recovery_target_name = 'early'");

    assertThat(new Fingerprints(app).compare(good, Selection.everything(), true))
        .containsExactly(
            "public.log: 3 rows missing",
            "public.orders: 3 rows missing (id 1001, 1002, 1003)",
            "sequence public.orders_id_seq: 1000 instead of 1003");
  }

  @Test
  void aRecoveryThatStopsTooLateHasTheDamage() {
    Database app = recover(good, "recovery_target_name = 'last'");

    assertThat(new Fingerprints(app).compare(good, Selection.everything(), true))
        .containsExactly(
            "public.log: 2 rows too many",
            "public.orders: 1 row missing (id 1003)",
            "public.orders: 1 row too many (id 1004)",
            "index public.orders_open_idx is missing");
  }

  @Test
  void aServerWithoutARecoverySignalIsNotRecovered() {
    Database app = recover("recovery_target_time = '" + good.time() + "'", "");

    assertThat(new Fingerprints(app).compare(good, Selection.everything(), true))
        .startsWith(
            "the server is on timeline 1 as at the mark \"good\": no point-in-time recovery has taken place")
        .contains("public.orders: 3 rows missing (id 1001, 1002, 1003)");
  }

  @Test
  void aPausedServerIsStillInRecovery() {
    Database app =
        recover(
            "recovery_target_lsn = '" + good.lsn() + "'\nrecovery_target_action = 'pause'",
            "touch /tmp/recovered/recovery.signal");
    lab.bash(
        """
        until [ "$(psql -XAtq -h /tmp -p 5441 -d app -c 'SELECT pg_is_wal_replay_paused()')" = t ]; do
          sleep 0.1
        done
        """);
    Fingerprints fingerprints = new Fingerprints(app);

    assertThat(fingerprints.compare(good, Selection.everything(), true))
        .isEqualTo(
            List.of(
                "the server is still in recovery and paused: SELECT pg_wal_replay_resume() ends it"));
    assertThatThrownBy(() -> fingerprints.mark("never", Optional.empty()))
        .hasMessageContaining("recovery");
  }
}
