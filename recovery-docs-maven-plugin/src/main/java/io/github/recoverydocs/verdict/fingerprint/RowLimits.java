package io.github.recoverydocs.verdict.fingerprint;

/**
 * How many rows a fingerprint may list one by one; of the others it keeps sums.
 *
 * @param table of one table
 * @param altogether of all tables of a fingerprint
 */
record RowLimits(long table, long altogether) {

  /** About 50 MB for a mark at most. */
  static RowLimits standard() {
    return new RowLimits(100_000, 400_000);
  }
}
