package io.github.recoverydocs.drill.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that an author sees all of it at once. */
final class Problems {
  private final String name;
  private final List<DrillsFileProblem> found = new ArrayList<>();

  /**
   * Creates an empty collection.
   *
   * @param name the file's path as people are shown it
   */
  Problems(String name) {
    this.name = name;
  }

  void add(DrillsFileProblem problem) {
    // An alias leads to the same fault again.
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** How many there are so far. */
  int count() {
    return found.size();
  }

  /**
   * Ends the reading when something was wrong.
   *
   * @throws DrillsFileException with everything found
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparingInt(DrillsFileProblem::line));
      throw new DrillsFileException(name, found);
    }
  }
}
