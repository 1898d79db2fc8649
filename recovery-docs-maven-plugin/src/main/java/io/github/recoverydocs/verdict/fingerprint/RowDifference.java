package io.github.recoverydocs.verdict.fingerprint;

import java.util.List;

/**
 * Rows of one table that differ in one way.
 *
 * @param how in which way
 * @param count how many rows
 * @param atLeast whether there may be more
 * @param keys keys of some or all of them
 */
record RowDifference(How how, long count, boolean atLeast, List<String> keys) {

  /** Ways in which rows differ, the worst first. */
  enum How {
    MISSING("missing"),
    CHANGED("changed"),
    EXTRA("too many"),
    TWICE("there twice");

    private final String words;

    How(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
