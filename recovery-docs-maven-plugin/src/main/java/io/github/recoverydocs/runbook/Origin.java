package io.github.recoverydocs.runbook;

/** Tells what an author has to change to change a line of a document. */
@FunctionalInterface
public interface Origin {

  /**
   * A line of a file that an author writes.
   *
   * @param file the file's path as findings print it
   * @param line 1-based
   */
  record Place(String file, int line) {}

  /** Returns the place that a line of the document comes from. */
  Place of(int line);

  /** The origin of a document that the author writes as it is. */
  static Origin of(String document) {
    return line -> new Place(document, line);
  }
}
