package io.github.recoverydocs.verdict.fingerprint;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every row of a table as the hash of its text and its key.
 *
 * @param rows one entry a row
 * @param named whether rows are known by the text of their key, and not by the number
 */
record ListedRows(List<Row> rows, boolean named) implements Rows {

  /**
   * A row.
   *
   * @param key the key when it is an integer, else the key's hash; the row's where there is no key
   * @param hash the hash of the row's text
   * @param text the key's text; empty when it is not named
   */
  record Row(long key, long hash, String text) {}

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public SummedRows summed() {
    Map<Integer, Bucket> buckets = new TreeMap<>();
    for (Row row : rows) {
      BigInteger hash = BigInteger.valueOf(row.hash());
      BigInteger key = BigInteger.valueOf(row.key());
      Bucket one = new Bucket(1, hash, key, Bucket.product(hash, key));
      buckets.merge((int) (row.key() % Bucket.BUCKETS), one, Bucket::plus);
    }
    return new SummedRows(buckets);
  }
}
