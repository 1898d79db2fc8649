package io.github.recoverydocs.verdict.fingerprint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.recoverydocs.lab.Database;
import io.github.recoverydocs.verdict.fingerprint.KeyLookup.Wanted;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks a database for the digests of its rows, all of one moment. */
final class RowsQuestion {
  private static final String TABLE = "#table ";
  private static final String SUMMED = "#summed";

  private final ObjectMapper json = new ObjectMapper();
  private final Database database;
  private final RowLimits limits;

  RowsQuestion(Database database, RowLimits limits) {
    this.database = database;
    this.limits = limits;
  }

  /** The digests by table. */
  Map<String, TableContent> ask(List<TableDefinition> tables) {
    if (tables.isEmpty()) {
      return Map.of();
    }
    StringBuilder queries = new StringBuilder("\\set left " + limits.altogether() + "\n");
    for (int i = 0; i < tables.size(); i++) {
      queries.append("\\echo ").append(TABLE).append(i).append('\n').append(query(tables.get(i)));
    }
    return read(tables, database.query(Sql.snapshot(queries.toString())));
  }

  /** The keys of rows that are there. */
  List<String> keys(TableDefinition table, List<Wanted> wanted) {
    String condition =
        wanted.stream()
            .map(w -> "(" + w.bucket() + ", " + w.lowestBits() + ")")
            .collect(Collectors.joining(", "));
    String query =
        "SELECT to_json(d.n) FROM (SELECT DISTINCT s.k, s.n"
            + " FROM (SELECT %s AS k, %s AS n FROM ONLY %s AS r) AS s"
                .formatted(key(table), keyText(table), table.name())
            + " WHERE (s.k %% %d, s.k & %d) IN (%s)) AS d ORDER BY %s;\n"
                .formatted(
                    Bucket.BUCKETS,
                    Bucket.MASK,
                    condition,
                    table.hasIntegerKey() ? "d.k" : "d.n COLLATE \"C\"");
    String answer = database.query(Sql.snapshot(query));
    return answer.lines().map(this::text).toList();
  }

  /**
   * Either every row or sums: a server need not send more rows than the limits allow.
   *
   * <p>The part behind UNION ALL, which has no rows, makes the planner compute each hash once and
   * still use several processes: a subquery alone is pulled up and its hash computed wherever it is
   * named, and OFFSET 0 against that prevents a parallel aggregate.
   */
  private String query(TableDefinition table) {
    boolean keyed = !table.key().isEmpty();
    String columns = "%s AS k, %s AS h".formatted(key(table), hash());
    String from = " FROM ONLY " + table.name() + " AS r";
    String listed = "count(*) <= least(" + limits.table() + ", :left)";
    return "SELECT %s AS listed, :left - CASE WHEN %s THEN count(*) ELSE 0 END AS left"
            .formatted(listed, listed)
        + " FROM (SELECT%s LIMIT %d) AS r \\gset\n".formatted(from, limits.table() + 1)
        + "\\if :listed\nSELECT %s%s%s;\n"
            .formatted(columns, named(table) ? ", to_json(" + keyText(table) + ")" : "", from)
        + "\\else\n\\echo %s\n".formatted(SUMMED)
        + ("SELECT %1$s %% %2$d, count(*), sum(h), sum(%1$s), sum((h & %3$d) * (%1$s & %3$d))"
                + " FROM (SELECT %4$s%5$s UNION ALL SELECT %6$s WHERE false) AS r"
                + " GROUP BY 1;\n\\endif\n")
            .formatted(
                keyed ? "k" : "h",
                Bucket.BUCKETS,
                Bucket.MASK,
                keyed ? columns : hash() + " AS h",
                from,
                keyed ? "0::bigint, 0::bigint" : "0::bigint");
  }

  private static boolean named(TableDefinition table) {
    return !table.key().isEmpty() && !table.hasIntegerKey();
  }

  /** The text and not the value: 1.0 and 1.00 are equal values, and some types have no hash. */
  private static String hash() {
    return "hashtextextended((r.*)::text COLLATE \"C\", 0)";
  }

  /** The key as a number; several columns are hashed one after the other. */
  private static String key(TableDefinition table) {
    if (table.key().isEmpty()) {
      return hash();
    }
    if (table.hasIntegerKey()) {
      return column(table.key().get(0)) + "::bigint";
    }
    String hash = "1";
    for (String name : table.key()) {
      String column = column(name);
      hash =
          table.integers().contains(name)
              ? "hashint8extended(%s::bigint, %s)".formatted(column, hash)
              : table.uuids().contains(name)
                  ? "uuid_hash_extended(%s, %s)".formatted(column, hash)
                  : "hashtextextended(%s::text COLLATE \"C\", %s)".formatted(column, hash);
    }
    return hash;
  }

  private static String column(String name) {
    return "r." + Sql.identifier(name);
  }

  private static String keyText(TableDefinition table) {
    List<String> columns = table.key().stream().map(RowsQuestion::column).toList();
    return (columns.size() == 1 ? columns.get(0) : "ROW(" + String.join(", ", columns) + ")")
        + "::text";
  }

  private Map<String, TableContent> read(List<TableDefinition> tables, String answer) {
    Map<String, TableContent> contents = new LinkedHashMap<>();
    for (String part : ("\n" + answer).split("\n" + TABLE)) {
      if (!part.isBlank()) {
        List<String> lines = part.lines().toList();
        TableDefinition table = tables.get(Integer.parseInt(lines.get(0)));
        boolean summed = lines.size() > 1 && lines.get(1).equals(SUMMED);
        Rows rows =
            summed
                ? summed(lines.subList(2, lines.size()))
                : listed(lines.subList(1, lines.size()), named(table));
        contents.put(table.name(), new TableContent(table, rows));
      }
    }
    return contents;
  }

  private ListedRows listed(List<String> lines, boolean named) {
    List<ListedRows.Row> rows = new ArrayList<>(lines.size());
    for (String line : lines) {
      String[] values = line.split("\\|", 3);
      rows.add(
          new ListedRows.Row(
              Long.parseLong(values[0]), Long.parseLong(values[1]), named ? text(values[2]) : ""));
    }
    return new ListedRows(rows, named);
  }

  private static SummedRows summed(List<String> lines) {
    Map<Integer, Bucket> buckets = new TreeMap<>();
    for (String line : lines) {
      String[] values = line.split("\\|");
      buckets.put(
          Integer.valueOf(values[0]),
          new Bucket(
              Long.parseLong(values[1]),
              new BigInteger(values[2]),
              new BigInteger(values[3]),
              new BigInteger(values[4])));
    }
    return new SummedRows(buckets);
  }

  private String text(String line) {
    try {
      return json.readValue(line, String.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database answered in an unknown way: " + line, e);
    }
  }
}
