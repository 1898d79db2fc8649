package io.github.recoverydocs.drill.configuration;

/** A text cannot be read at all: the one fault that hides all others. */
final class FaultException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient DrillsFileProblem problem;

  /**
   * Creates it.
   *
   * @param problem what is wrong, with the line of the text that was read
   */
  FaultException(DrillsFileProblem problem) {
    super(problem.reason());
    this.problem = problem;
  }

  DrillsFileProblem problem() {
    return problem;
  }
}
