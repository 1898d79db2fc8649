package io.github.recoverydocs.drill.configuration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A {@code drills.yaml} cannot be used. The message has one line for each fault, and each begins
 * with the file and the line.
 */
public final class DrillsFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<DrillsFileProblem> problems;

  /**
   * Creates an exception.
   *
   * @param name the file's path as people are shown it
   * @param problems what is wrong with it, at least one
   */
  DrillsFileException(String name, List<DrillsFileProblem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.message(name))
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  /** Returns the faults in the order of their lines; never empty. */
  public List<DrillsFileProblem> problems() {
    return problems;
  }
}
