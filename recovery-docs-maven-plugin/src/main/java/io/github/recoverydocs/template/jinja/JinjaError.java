package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.PythonError;

/** A template cannot be rendered; it knows where and why. */
public final class JinjaError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Position position;
  private final String nextStep;

  JinjaError(Position position, String reason, String nextStep) {
    super(reason, null, false, false);
    this.position = position;
    this.nextStep = nextStep;
  }

  JinjaError(Position position, PythonError error) {
    this(
        error.place().orElse(position) instanceof Position place ? place : position,
        error.getMessage(),
        error.nextStep());
  }

  /** Returns where it went wrong. */
  public Position position() {
    return position;
  }

  /** Returns what to do about it, or an empty text. */
  public String nextStep() {
    return nextStep;
  }
}
