package io.github.recoverydocs.verdict.fingerprint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sums over the rows of one bucket, or the difference of two.
 *
 * <p>A cell of an invertible Bloom lookup table: where a difference consists of one row, the sums
 * give that row's key back, and the product tells whether it is one row.
 *
 * @param count how many rows
 * @param hashes the sum of the rows' hashes
 * @param keys the sum of their keys, or of their keys' hashes
 * @param products the sum of the products of both, of each the lowest 31 bits
 */
record Bucket(long count, BigInteger hashes, BigInteger keys, BigInteger products) {
  /** A prime, so that keys in regular steps spread. */
  static final int BUCKETS = 4093;

  static final Bucket EMPTY = new Bucket(0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

  /** 31 bits: their products fit into a bigint. */
  static final BigInteger MASK = BigInteger.valueOf(Integer.MAX_VALUE);

  static BigInteger product(BigInteger hash, BigInteger key) {
    return hash.and(MASK).multiply(key.and(MASK));
  }

  Bucket plus(Bucket other) {
    return new Bucket(
        count + other.count,
        hashes.add(other.hashes),
        keys.add(other.keys),
        products.add(other.products));
  }

  Bucket minus(Bucket other) {
    return plus(
        new Bucket(
            -other.count, other.hashes.negate(), other.keys.negate(), other.products.negate()));
  }

  /** The key of the only row that there is. */
  Optional<BigInteger> onlyKey() {
    return count == 1 && products.equals(product(hashes, keys))
        ? Optional.of(keys)
        : Optional.empty();
  }

  /**
   * What the lowest 31 bits of the key can be when this is the difference of one row from what it
   * was: its key is the same, so the products differ by the key times the difference of the hashes.
   */
  List<BigInteger> onlyChangedKey() {
    List<BigInteger> keysFound = new ArrayList<>();
    if (count != 0 || keys.signum() != 0) {
      return keysFound;
    }
    BigInteger rest = hashes.and(MASK);
    for (BigInteger difference : List.of(rest, rest.subtract(MASK).subtract(BigInteger.ONE))) {
      if (difference.signum() != 0) {
        BigInteger[] key = products.divideAndRemainder(difference);
        if (key[1].signum() == 0 && key[0].signum() >= 0 && key[0].compareTo(MASK) <= 0) {
          keysFound.add(key[0]);
        }
      }
    }
    return keysFound;
  }
}
