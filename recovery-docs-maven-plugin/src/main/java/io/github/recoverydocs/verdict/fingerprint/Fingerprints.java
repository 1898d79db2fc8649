package io.github.recoverydocs.verdict.fingerprint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.recoverydocs.lab.Database;
import io.github.recoverydocs.lab.DatabaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes fingerprints of a database and tells how it differs from one.
 *
 * <p>Everything that asks the database throws {@link DatabaseException} when it does not answer.
 */
public final class Fingerprints {
  private final Database database;
  private final RowsQuestion rows;

  /**
   * Creates it.
   *
   * @param database the database, asked by a superuser; it is only read, but for marks
   */
  public Fingerprints(Database database) {
    this(database, RowLimits.standard());
  }

  Fingerprints(Database database, RowLimits limits) {
    this.database = database;
    rows = new RowsQuestion(database, limits);
  }

  /** Digests what the database holds now; a server in recovery will do. */
  public Fingerprint take() {
    return take(UnaryOperator.identity());
  }

  /** Tells where the sequences stand now. */
  public Sequences sequences() {
    return new Sequences(new CatalogQuestion(database).askSequences());
  }

  private Fingerprint take(UnaryOperator<TableDefinition> keyed) {
    Catalog catalog = new CatalogQuestion(database).ask();
    return new Fingerprint(catalog, rows.ask(catalog.tables().stream().map(keyed).toList()));
  }

  /**
   * Makes a mark: the fingerprint, and then values for recovery targets that separate what was
   * committed before from what comes behind.
   *
   * @param name what it is called
   * @param restorePoint the name of a restore point to create, for {@code recovery_target_name}
   * @throws DatabaseException also when the server is in recovery, for nothing can be committed
   */
  public Mark mark(String name, Optional<String> restorePoint) {
    Fingerprint fingerprint = take();
    String point =
        restorePoint
            .map(
                text ->
                    "SELECT pg_create_restore_point(" + Sql.literal(text) + ") AS p \\gset mark_")
            .orElse("");
    JsonNode moment =
        json(database.query(Sql.session(Sql.file("mark.sql").replace(":restore_point", point))));
    ServerState server = fingerprint.catalog().server();
    return new Mark(
        name,
        fingerprint,
        moment.get("time").asText(),
        moment.get("lsn").asText(),
        moment.get("xid").asText(),
        server.timeline(),
        server.identity());
  }

  private static JsonNode json(String answer) {
    try {
      return new ObjectMapper().readTree(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database answered in an unknown way: " + answer, e);
    }
  }

  /**
   * Compares what the database holds now with what it held at a mark.
   *
   * @param selection which objects are compared
   * @param pointInTime whether the server, if it was started anew since, has to have been recovered
   *     to a point in time
   * @param taken where sequences stood before the recovery, which may have replayed that
   */
  public Comparison compare(Mark mark, Selection selection, boolean pointInTime, Sequences taken) {
    Fingerprint then = mark.fingerprint();
    Map<String, TableDefinition> keys =
        then.catalog().tables().stream()
            .collect(Collectors.toMap(TableDefinition::name, Function.identity()));
    Fingerprint now = take(table -> table.withKeyOf(keys.getOrDefault(table.name(), table)));
    ServerState server = now.catalog().server();
    boolean physical = server.recoveredPhysically(mark);
    CatalogComparison catalog = new CatalogComparison(then, now, selection);
    List<String> lines = new ArrayList<>(ServerComparison.compare(mark, server, pointInTime));
    catalog.missingRelations().forEach(lines::add);
    lines.addAll(rows(then, now, selection, physical));
    sequences(then, now, selection, physical, taken).forEach(lines::add);
    catalog.others().forEach(lines::add);
    return new Comparison(
        lines,
        Held.of(then.contents().values(), selection, physical),
        Held.of(now.contents().values(), selection, physical));
  }

  /**
   * Compares where nothing is known of values that sequences gave out after the mark.
   *
   * @return the differences alone
   */
  public List<String> compare(Mark mark, Selection selection, boolean pointInTime) {
    return compare(mark, selection, pointInTime, Sequences.unknown()).differences();
  }

  private List<String> rows(
      Fingerprint then, Fingerprint now, Selection selection, boolean physical) {
    RowsComparison comparison = new RowsComparison(table -> wanted -> rows.keys(table, wanted));
    return then.catalog().tables().stream()
        .filter(table -> !(physical && table.unlogged()))
        .map(TableDefinition::name)
        .filter(name -> now.contents().containsKey(name))
        .filter(name -> selection.selects(List.of(name)))
        .flatMap(
            name ->
                comparison.compare(then.contents().get(name), now.contents().get(name)).stream())
        .toList();
  }

  private static Stream<String> sequences(
      Fingerprint then, Fingerprint now, Selection selection, boolean physical, Sequences taken) {
    return then.catalog().sequences().values().stream()
        .filter(before -> selection.selects(List.of(before.name())))
        .filter(before -> now.catalog().sequences().containsKey(before.name()))
        .flatMap(
            before ->
                before
                    .line(
                        now.catalog().sequences().get(before.name()),
                        physical,
                        taken.of(before.name()))
                    .stream());
  }
}
