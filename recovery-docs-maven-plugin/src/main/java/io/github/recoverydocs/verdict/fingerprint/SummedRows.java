package io.github.recoverydocs.verdict.fingerprint;

import java.util.Map;

/**
 * The rows of a table as sums over buckets of keys.
 *
 * @param buckets by the remainder of the key, which is negative for negative keys
 */
record SummedRows(Map<Integer, Bucket> buckets) implements Rows {

  @Override
  public long count() {
    return buckets.values().stream().mapToLong(Bucket::count).sum();
  }

  @Override
  public SummedRows summed() {
    return this;
  }

  Bucket bucket(int number) {
    return buckets.getOrDefault(number, Bucket.EMPTY);
  }
}
