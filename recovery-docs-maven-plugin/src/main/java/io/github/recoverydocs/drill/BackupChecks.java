package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.BackupCheck;
import io.github.recoverydocs.lab.Database;
import io.github.recoverydocs.lab.DatabaseException;
import io.github.recoverydocs.runbook.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks whether what was restored from a user's own backup is what the user takes it for. */
final class BackupChecks {
  private static final String NEXT_STEP =
      "Look at the backup: is it the one that you meant, is it whole, and how old is it?";

  private final Database database;

  BackupChecks(Database database) {
    this.database = database;
  }

  /** Looks at everything, in the order declared. */
  List<Check> check(List<BackupCheck> checks) {
    return checks.stream().map(this::check).toList();
  }

  private Check check(BackupCheck check) {
    long start = System.nanoTime();
    Optional<Check.Fault> fault;
    try {
      fault = fault(check);
    } catch (DatabaseException e) {
      fault = Optional.of(Check.Fault.of(e));
    }
    return new Check(
        "backup",
        text(check),
        check.place(),
        Duration.ofNanos(System.nanoTime() - start),
        "",
        fault);
  }

  private static String text(BackupCheck check) {
    if (check instanceof BackupCheck.Rows rows) {
      return rows.table() + " has at least " + rows.atLeast() + " rows";
    }
    if (check instanceof BackupCheck.Newest newest) {
      return "the newest "
          + newest.column()
          + " of "
          + newest.table()
          + " is no older than "
          + Durations.print(newest.noOlderThan());
    }
    return ((BackupCheck.Sql) check).sql();
  }

  private Optional<Check.Fault> fault(BackupCheck check) {
    if (check instanceof BackupCheck.Rows rows) {
      long found =
          Long.parseLong(database.query("SELECT count(*) FROM " + rows.table() + ";").strip());
      return found >= rows.atLeast()
          ? Optional.empty()
          : fault(rows.table() + " has " + found + " rows, fewer than " + rows.atLeast());
    }
    if (check instanceof BackupCheck.Newest newest) {
      return newest(newest);
    }
    return new TrueSql(database).check(((BackupCheck.Sql) check).sql());
  }

  private Optional<Check.Fault> newest(BackupCheck.Newest check) {
    String[] answer =
        database
            .query(
                "SELECT coalesce(max(%1$s)::text, 'nothing'), coalesce(now() - max(%1$s) <= interval '%2$d seconds', false) FROM %3$s;"
                    .formatted(check.column(), check.noOlderThan().toSeconds(), check.table()))
            .strip()
            .split("\\|");
    return answer[1].equals("t")
        ? Optional.empty()
        : fault(
            "the newest "
                + check.column()
                + " of "
                + check.table()
                + " is "
                + answer[0]
                + ", older than "
                + Durations.print(check.noOlderThan()));
  }

  private static Optional<Check.Fault> fault(String reason) {
    return Optional.of(new Check.Fault(reason, List.of(), NEXT_STEP));
  }
}
