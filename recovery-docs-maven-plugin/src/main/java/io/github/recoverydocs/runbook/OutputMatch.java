package io.github.recoverydocs.runbook;

/** How the output that a document shows is compared with the real one. */
public enum OutputMatch {
  /** Every shown line stands in the real output, in the same order. */
  CONTAINS,
  /** The shown text is a regular expression that matches somewhere in the real output. */
  REGEX,
  /** Both are equal, trailing blanks and line ends apart. */
  EXACT
}
