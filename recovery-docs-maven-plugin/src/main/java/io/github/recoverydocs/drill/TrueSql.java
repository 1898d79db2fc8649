package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.Database;
import java.util.List;
import java.util.Optional;

/** Asks whether SQL is true: it gives at least one row, and every value of every row is true. */
final class TrueSql {
  private static final int SHOWN = 10;

  private final Database database;

  TrueSql(Database database) {
    this.database = database;
  }

  /**
   * Asks.
   *
   * @throws io.github.recoverydocs.lab.DatabaseException when the server refuses
   */
  Optional<Check.Fault> check(String sql) {
    List<String> rows = database.query(sql.strip() + "\n;").lines().toList();
    if (rows.isEmpty()) {
      return Optional.of(
          new Check.Fault(
              "what is expected after the procedure is not true: this gives no row",
              List.of(),
              "Correct the procedure, or the SQL in drills.yaml."));
    }
    List<String> others = rows.stream().filter(row -> !row.matches("t(\\|t)*")).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    boolean truth = others.stream().allMatch(row -> row.matches("[tf]?(\\|[tf]?)*"));
    return Optional.of(
        new Check.Fault(
            "what is expected after the procedure is not true",
            others.stream().limit(SHOWN).map(row -> "the server says: " + said(row)).toList(),
            truth
                ? "Correct the procedure, or the SQL in drills.yaml."
                : "Every value has to be true: write for example SELECT count(*) = 5 FROM orders."));
  }

  private static String said(String row) {
    return row.isEmpty() ? "null" : row.equals("f") ? "false" : row;
  }
}
