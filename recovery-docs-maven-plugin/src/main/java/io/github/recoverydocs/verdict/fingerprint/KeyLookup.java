package io.github.recoverydocs.verdict.fingerprint;

import java.math.BigInteger;
import java.util.List;

/** Finds out what the key is of rows that are there. */
interface KeyLookup {

  /**
   * A row that is looked for.
   *
   * @param bucket its bucket
   * @param lowestBits the lowest 31 bits of its key, or of its key's hash
   */
  record Wanted(int bucket, BigInteger lowestBits) {}

  /** The keys of those that are there, in their order. */
  List<String> keys(List<Wanted> wanted);
}
