package io.github.recoverydocs.drill.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the keys {@code backup} and {@code backupChecks}. */
final class BackupReader {
  private static final Set<String> ROWS = Set.of("table", "rows");
  private static final Set<String> NEWEST = Set.of("table", "newest", "age");

  DeclaredBackup read(Optional<Value> backup, Optional<Value> checks) {
    return new DeclaredBackup(
        backup.flatMap(BackupReader::path),
        checks.map(Value::items).orElse(List.of()).stream()
            .map(BackupReader::check)
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<String> path(Value value) {
    Optional<String> path = value.word();
    if (path.filter(BackupReader::leadsOut).isPresent()) {
      value.problem(
          "is '" + path.get() + "', which is outside of the project",
          "Name a file or a folder from the project's folder: backups/.");
      return Optional.empty();
    }
    if (path.filter(text -> text.matches("(.*/)?\\.{1,2}")).isPresent()) {
      value.problem("is '" + path.get() + "', which is a folder", "End it in /.");
      return Optional.empty();
    }
    return path;
  }

  /** Judged as the drill host, which runs Linux, will see it. */
  private static boolean leadsOut(String path) {
    if (path.startsWith("/") || path.startsWith("~") || path.matches("[A-Za-z]:[\\\\/].*")) {
      return true;
    }
    int depth = 0;
    for (String name : path.split("/")) {
      if (name.equals("..")) {
        depth--;
      } else if (!name.isEmpty() && !name.equals(".")) {
        depth++;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<BackupCheck> check(Value item) {
    Map<String, Value> entries = item.entries(Keys.BACKUP_CHECK);
    Set<String> keys = entries.keySet();
    if (keys.equals(Set.of("sql"))) {
      return ExpectationReader.sql(entries.get("sql"))
          .map(sql -> new BackupCheck.Sql(sql, item.place()));
    }
    if (keys.equals(ROWS)) {
      return rows(entries, item.place());
    }
    if (keys.equals(NEWEST)) {
      return newest(entries, item.place());
    }
    if (item.isMap() && item.hasOnly(entries)) {
      item.problem(
          entries.isEmpty()
              ? "says nothing"
              : "has " + String.join(", ", keys) + ", which makes no check",
          "Write either table and rows; or table, newest and age; or sql.");
    }
    return Optional.empty();
  }

  private static Optional<BackupCheck> rows(Map<String, Value> entries, Place place) {
    // All of them are read before any is needed, for what is wrong with each.
    Optional<String> table = entries.get("table").word();
    Optional<Long> rows = Amounts.count(entries.get("rows"));
    return table.isPresent() && rows.isPresent()
        ? Optional.of(new BackupCheck.Rows(table.get(), rows.get(), place))
        : Optional.empty();
  }

  private static Optional<BackupCheck> newest(Map<String, Value> entries, Place place) {
    Optional<String> table = entries.get("table").word();
    Optional<String> column = entries.get("newest").word();
    Optional<Duration> age = Amounts.duration(entries.get("age"));
    return table.isPresent() && column.isPresent() && age.isPresent()
        ? Optional.of(new BackupCheck.Newest(table.get(), column.get(), age.get(), place))
        : Optional.empty();
  }
}
