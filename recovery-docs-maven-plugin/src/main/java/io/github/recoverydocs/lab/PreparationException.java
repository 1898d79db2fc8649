package io.github.recoverydocs.lab;

/**
 * What the project itself has prepared for its drills fails: its Compose project does not come up,
 * or a step of its fixture or baseline does not end well.
 */
public final class PreparationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String output;

  /**
   * Creates an exception.
   *
   * @param step what failed
   * @param reason why, in words that can follow the step's place
   * @param output the end of what it printed
   */
  public PreparationException(PreparationStep step, String reason, String output) {
    super(
        step.place()
            + ": "
            + reason
            + "\n    "
            + step.text().strip().lines().findFirst().orElse("")
            + output.strip().lines().map(line -> "\n    " + line).reduce("", String::concat));
    this.reason = reason;
    this.output = output;
  }

  /** Why it failed, as a clause without a full stop. */
  public String reason() {
    return reason;
  }

  /** The end of what the step printed. */
  public String output() {
    return output;
  }
}
