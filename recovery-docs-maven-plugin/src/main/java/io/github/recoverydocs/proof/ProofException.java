package io.github.recoverydocs.proof;

/** A proof cannot be read or written. */
public final class ProofException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProofException(String message, Throwable cause) {
    super(message, cause);
  }
}
