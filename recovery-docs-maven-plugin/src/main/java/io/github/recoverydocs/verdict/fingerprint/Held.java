package io.github.recoverydocs.verdict.fingerprint;

import java.util.Collection;
import java.util.List;

/**
 * How much a database holds of what is compared.
 *
 * @param rows in all tables together
 * @param tables how many tables they are in
 */
public record Held(long rows, int tables) {

  /**
   * Counts what was digested.
   *
   * @param physical whether the server's files were recovered: unlogged tables are not compared
   *     then
   */
  static Held of(Collection<TableContent> contents, Selection selection, boolean physical) {
    List<TableContent> compared =
        contents.stream()
            .filter(content -> !(physical && content.table().unlogged()))
            .filter(content -> selection.selects(List.of(content.table().name())))
            .toList();
    return new Held(
        compared.stream().mapToLong(content -> content.rows().count()).sum(), compared.size());
  }

  /** The numbers as people are told: {@code 12 rows in 3 tables}. */
  public String text() {
    return rows
        + (rows == 1 ? " row" : " rows")
        + " in "
        + tables
        + (tables == 1 ? " table" : " tables");
  }
}
