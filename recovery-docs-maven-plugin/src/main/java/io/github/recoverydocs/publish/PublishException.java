package io.github.recoverydocs.publish;

/** The documents cannot be written. The message says why, {@link #nextStep()} what to do. */
public final class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String nextStep;

  PublishException(String message, String nextStep, Throwable cause) {
    super(message, cause);
    this.nextStep = nextStep;
  }

  /** What the user can do next, as a sentence. */
  public String nextStep() {
    return nextStep;
  }
}
