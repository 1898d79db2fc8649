package io.github.recoverydocs.runbook;

/** A document cannot be read at all. */
public final class RunbookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunbookException(String message, Throwable cause) {
    super(message, cause);
  }
}
