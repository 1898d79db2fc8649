package io.github.recoverydocs.template.python;

import java.util.Optional;

/** An operation fails as it would in Python, or is refused; whoever knows the place adds it. */
public final class PythonError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String nextStep;
  private final transient Object place;

  /** Creates an error that has no particular next step. */
  public PythonError(String reason) {
    this(reason, "");
  }

  /**
   * Creates an error with what to do about it.
   *
   * @param nextStep a sentence, or an empty text
   */
  public PythonError(String reason, String nextStep) {
    this(reason, nextStep, null);
  }

  /**
   * Creates an error whose place is known.
   *
   * @param place where its cause was written, or null; it means something to the caller only
   */
  PythonError(String reason, String nextStep, Object place) {
    super(reason, null, false, false);
    this.nextStep = nextStep;
    this.place = place;
  }

  /** Returns where the cause was written, if that is known; it means something to the caller. */
  public Optional<Object> place() {
    return Optional.ofNullable(place);
  }

  /** Returns what to do about it, or an empty text. */
  public String nextStep() {
    return nextStep;
  }
}
