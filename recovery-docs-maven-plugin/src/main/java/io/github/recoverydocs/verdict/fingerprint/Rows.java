package io.github.recoverydocs.verdict.fingerprint;

/** The digest of a table's rows. */
sealed interface Rows permits ListedRows, SummedRows {

  /** How many rows there are. */
  long count();

  /** The same rows in buckets. */
  SummedRows summed();
}
