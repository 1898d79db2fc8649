package io.github.recoverydocs.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the errors from the server's log stream.
 *
 * <p>The line prefix is ours, and PostgreSQL indents continuation lines with a tab, so that no text
 * of a document can look like an entry (PostgreSQL manual, "Error Reporting and Logging").
 */
final class ServerLog {
  /** For {@code log_line_prefix}: epoch milliseconds, process, SQLSTATE, application. */
  static final String LINE_PREFIX = "rd|%n|%p|%e|%a|";

  private static final int LONGEST_LINE = 4096;
  private static final Pattern ENTRY =
      Pattern.compile(
          "^rd\\|(\\d+)\\.(\\d{3})\\|(\\d+)\\|(\\w{5})\\|(.*?)\\|(ERROR|FATAL|PANIC):  (.*)$");

  private static final Pattern CONNECTION =
      Pattern.compile("^rd\\|(\\d+)\\.(\\d{3})\\|(\\d+)\\|.*\\|LOG:  connection received: .*$");

  /** What {@link #newMark()} makes. */
  private static final Pattern MARK = Pattern.compile("recovery-docs-mark-[0-9a-f-]{36}");

  private String lastMark = "";
  private final Map<Integer, Instant> connected = new HashMap<>();
  private final List<ServerError> errors = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /** A text that appears in the log once at most, for {@link #await}. */
  static String newMark() {
    return "recovery-docs-mark-" + UUID.randomUUID();
  }

  /** Takes the next piece of the log, cut anywhere. */
  synchronized void accept(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '\n') {
        read(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else if (line.size() < LONGEST_LINE) {
        line.write(b);
      }
    }
  }

  synchronized List<ServerError> errors() {
    return List.copyOf(errors);
  }

  /**
   * Waits until the log has come to a line that holds a mark.
   *
   * @return false when it has not within the time
   */
  synchronized boolean await(String mark, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!lastMark.equals(mark)) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private void read(String text) {
    Matcher mark = MARK.matcher(text);
    if (mark.find()) {
      lastMark = mark.group();
      notifyAll();
    }
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
