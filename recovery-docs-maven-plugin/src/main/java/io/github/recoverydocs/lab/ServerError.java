package io.github.recoverydocs.lab;

import java.time.Instant;

/**
 * An error that PostgreSQL wrote to its own log.
 *
 * <p>A server that is the document's own logs with PostgreSQL's default prefix, which tells neither
 * application nor SQLSTATE, nor when the client connected: then the first two are empty, and the
 * third is the error's own time.
 *
 * @param at when, by the server's clock
 * @param connected when its client connected, by the same clock
 * @param application the client's {@code application_name}
 * @param process the process id of the server's backend
 * @param severity {@code ERROR}, {@code FATAL} or {@code PANIC}
 * @param sqlState the error's SQLSTATE code (PostgreSQL manual, appendix A)
 * @param message the primary message's first line, without severity
 */
public record ServerError(
    Instant at,
    Instant connected,
    String application,
    int process,
    String severity,
    String sqlState,
    String message) {

  /** The application of a client that says nothing about itself, as PostgreSQL writes it. */
  public static final String NO_NAME = "[unknown]";

  /** Whether the log does not tell whose error it is. */
  public boolean anonymous() {
    return sqlState.isEmpty();
  }
}
