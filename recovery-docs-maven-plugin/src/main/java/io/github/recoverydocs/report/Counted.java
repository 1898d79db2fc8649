package io.github.recoverydocs.report;

/** Writes a number with its noun. */
public final class Counted {

  private Counted() {}

  /** The number and the noun, which takes an s unless there is one. */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
