package io.github.recoverydocs.drill;

/** A setting cannot be used; the message says which one, {@link #nextStep()} what to write. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String nextStep;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, as a sentence
   * @param nextStep what to do about it, as a sentence
   */
  public SettingsException(String message, String nextStep) {
    super(message);
    this.nextStep = nextStep;
  }

  /** What the user can do next, as a sentence. */
  public String nextStep() {
    return nextStep;
  }
}
