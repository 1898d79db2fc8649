package io.github.recoverydocs.lab;

import java.time.Instant;

/**
 * An error that PostgreSQL wrote to its own log.
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
    String message) {}
