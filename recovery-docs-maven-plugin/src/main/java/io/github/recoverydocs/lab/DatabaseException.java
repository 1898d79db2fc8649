package io.github.recoverydocs.lab;

/** The lab's database does not answer a question; the message is what psql said. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String message) {
    super(message);
  }
}
