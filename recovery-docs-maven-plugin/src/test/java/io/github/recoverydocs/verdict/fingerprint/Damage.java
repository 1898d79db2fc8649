package io.github.recoverydocs.verdict.fingerprint;

import java.util.List;

/**
 * Something that was done to the database "app" after the mark.
 *
 * @param sql what was done
 * @param lines what has to be told about it
 */
record Damage(String sql, List<String> lines) {
  @Override
  public String toString() {
    return sql;
  }
}
