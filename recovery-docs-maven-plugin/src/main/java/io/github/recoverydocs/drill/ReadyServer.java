package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.Database;
import io.github.recoverydocs.lab.DatabaseException;
import java.time.Duration;

/**
 * Waits for a server that a procedure has started a moment ago: until it answers and has ended
 * recovery, or is paused in it (PostgreSQL manual, "Recovery Control Functions").
 */
final class ReadyServer {
  private static final Duration AT_MOST = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** The second function is an error outside of recovery, and CASE does not ask it there. */
  private static final String READY =
      "SELECT CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() ELSE true END;";

  private final Database database;

  ReadyServer(Database database) {
    this.database = database;
  }

  /** Waits; a server that does not become ready is the next question's to judge. */
  void await() {
    long end = System.nanoTime() + AT_MOST.toNanos();
    while (!isReady() && System.nanoTime() - end < 0) {
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean isReady() {
    try {
      return database.query(READY).strip().equals("t");
    } catch (DatabaseException e) {
      return false;
    }
  }
}
