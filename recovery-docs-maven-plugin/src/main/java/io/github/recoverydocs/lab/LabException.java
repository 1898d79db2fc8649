package io.github.recoverydocs.lab;

/**
 * A lab cannot be had: no engine, no image, or a container that does not start.
 *
 * <p>The message says what is missing; {@link #nextStep()} says what the user can do about it.
 */
public final class LabException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String nextStep;

  /**
   * Creates an exception.
   *
   * @param message what is missing, as a sentence
   * @param nextStep what to do about it, as a sentence
   * @param cause what was caught, or null
   */
  public LabException(String message, String nextStep, Throwable cause) {
    super(message, cause);
    this.nextStep = nextStep;
  }

  /** What the user can do next, as a sentence. */
  public String nextStep() {
    return nextStep;
  }
}
