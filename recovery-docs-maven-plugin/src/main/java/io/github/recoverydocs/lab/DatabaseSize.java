package io.github.recoverydocs.lab;

import java.util.OptionalLong;

/** Asks how much a database holds: tables, indexes and all, as {@code pg_database_size} counts. */
final class DatabaseSize {
  private static final String SIZE = "SELECT pg_database_size(current_database());";

  private DatabaseSize() {}

  /** In bytes; nothing where there is no such database, or no server. */
  static OptionalLong of(Database database) {
    try {
      return OptionalLong.of(Long.parseLong(database.query(SIZE).strip()));
    } catch (DatabaseException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
