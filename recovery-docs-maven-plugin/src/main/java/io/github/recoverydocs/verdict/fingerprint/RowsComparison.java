package io.github.recoverydocs.verdict.fingerprint;

import io.github.recoverydocs.verdict.fingerprint.RowDifference.How;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares the rows of one table, as well as their digests allow. */
final class RowsComparison {
  private static final int NAMED = 10;

  private final Function<TableDefinition, KeyLookup> lookups;

  RowsComparison(Function<TableDefinition, KeyLookup> lookups) {
    this.lookups = lookups;
  }

  /** One line for each way in which rows differ. */
  List<String> compare(TableContent then, TableContent now) {
    return differences(then, now).stream()
        .map(difference -> line(now.table(), then.rows().count(), difference))
        .toList();
  }

  private List<RowDifference> differences(TableContent then, TableContent now) {
    TableDefinition table = now.table();
    boolean sameColumns = table.columns().equals(then.table().columns());
    boolean keyed = !table.key().isEmpty();
    if (!table.hasKeyOf(then.table()) || !keyed && !sameColumns) {
      return counts(then.rows().count(), now.rows().count());
    }
    List<RowDifference> differences =
        then.rows() instanceof ListedRows before && now.rows() instanceof ListedRows after
            ? new ListedComparison(keyed).compare(before, after)
            : new SummedComparison(
                    keyed && table.hasIntegerKey(), keyed ? lookups.apply(table) : any -> List.of())
                .compare(then.rows().summed(), now.rows().summed());
    return differences.stream()
        // Where the columns are others, every row is, and the line about the columns says so.
        .filter(difference -> sameColumns || difference.how() != How.CHANGED)
        .toList();
  }

  private static List<RowDifference> counts(long then, long now) {
    return Stream.of(
            new RowDifference(How.MISSING, then - now, false, List.of()),
            new RowDifference(How.EXTRA, now - then, false, List.of()))
        .filter(difference -> difference.count() > 0)
        .toList();
  }

  private static String line(TableDefinition table, long rowsThen, RowDifference difference) {
    long count = difference.count();
    boolean all =
        count == rowsThen
            && count > 1
            && !difference.atLeast()
            && difference.how() != RowDifference.How.EXTRA;
    return table.name()
        + ": "
        + (difference.atLeast() ? "at least " : all ? "all " : "")
        + count
        + (count == 1 ? " row " : " rows ")
        + (difference.how() == How.TWICE ? count == 1 ? "is " : "are " : "")
        + difference.how().words()
        + keys(table, difference);
  }

  private static String keys(TableDefinition table, RowDifference difference) {
    List<String> keys = difference.keys();
    if (keys.isEmpty()) {
      return "";
    }
    List<String> named = keys.subList(0, Math.min(NAMED, keys.size()));
    long more = difference.count() - named.size();
    String columns = String.join(", ", table.key());
    return " ("
        + (table.key().size() == 1 ? columns : "(" + columns + ")")
        + " "
        + String.join(", ", named.stream().map(Shortened::of).toList())
        + (more > 0 ? " and " + more + " more" : "")
        + ")";
  }
}
