package io.github.recoverydocs.proof;

/** What became of an executable block. */
public enum BlockStatus {
  PROVEN,
  FAILED,
  /** The author asked for it, with a reason. */
  SKIPPED,
  /** It comes after a fault, and whatever comes after a fault proves nothing. */
  NOT_PROVEN
}
