package io.github.recoverydocs.drill.configuration;

import java.time.Duration;

/** Something that has to be true of what was restored from a user's own backup. */
public sealed interface BackupCheck {

  /** Where it is written. */
  Place place();

  /** A table has at least so many rows. */
  record Rows(String table, long atLeast, Place place) implements BackupCheck {}

  /** The newest value of a table's column of time is no older than that. */
  record Newest(String table, String column, Duration noOlderThan, Place place)
      implements BackupCheck {}

  /** SQL gives at least one row, and every value of every row is true. */
  record Sql(String sql, Place place) implements BackupCheck {}
}
