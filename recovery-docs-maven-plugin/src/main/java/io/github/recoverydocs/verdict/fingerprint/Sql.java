package io.github.recoverydocs.verdict.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The queries, which are files beside these classes. */
final class Sql {
  private static final String SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n";

  private Sql() {}

  /** The query in a file. */
  static String file(String name) {
    try (InputStream in = Sql.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Statements in a session whose settings are fixed. */
  static String session(String statements) {
    return file("session.sql") + statements;
  }

  /** Queries that see one moment, and that a server in recovery answers as well. */
  static String snapshot(String queries) {
    return session(SNAPSHOT + queries + "COMMIT;\n");
  }

  /** A name as SQL takes it whatever it is made of. */
  static String identifier(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A text as SQL takes it. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
