package io.github.recoverydocs.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the errors from the server's log stream.
 *
 * <p>The line prefix is ours, and PostgreSQL indents continuation lines with a tab, so that no text
 * of a document can look like an entry (PostgreSQL manual, "Error Reporting and Logging").
 */
final class ServerLog extends MarkedLog {
  /** For {@code log_line_prefix}: epoch milliseconds, process, SQLSTATE, application. */
  static final String LINE_PREFIX = "rd|%n|%p|%e|%a|";

  private static final Pattern ENTRY =
      Pattern.compile(
          "^rd\\|(\\d+)\\.(\\d{3})\\|(\\d+)\\|(\\w{5})\\|(.*?)\\|(ERROR|FATAL|PANIC):  (.*)$");

  private static final Pattern CONNECTION =
      Pattern.compile("^rd\\|(\\d+)\\.(\\d{3})\\|(\\d+)\\|.*\\|LOG:  connection received: .*$");

  private final Map<Integer, Instant> connected = new HashMap<>();
  private final List<ServerError> errors = new ArrayList<>();

  synchronized List<ServerError> errors() {
    return List.copyOf(errors);
  }

  @Override
  void read(String text) {
    Matcher connection = CONNECTION.matcher(text);
    if (connection.matches()) {
      connected.put(Integer.valueOf(connection.group(3)), at(connection));
    }
    Matcher entry = ENTRY.matcher(text);
    if (entry.matches()) {
      Instant at = at(entry);
      int process = Integer.parseInt(entry.group(3));
      errors.add(
          new ServerError(
              at,
              connected.getOrDefault(process, at),
              entry.group(5),
              process,
              entry.group(6),
              entry.group(4),
              entry.group(7)));
    }
  }

  private static Instant at(Matcher entry) {
    return Instant.ofEpochSecond(
        Long.parseLong(entry.group(1)), Long.parseLong(entry.group(2)) * 1_000_000);
  }
}
