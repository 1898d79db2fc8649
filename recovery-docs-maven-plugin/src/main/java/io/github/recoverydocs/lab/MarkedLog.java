package io.github.recoverydocs.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a server's log as it comes, line by line, and tells when it has come to a certain place.
 *
 * <p>A log reaches us a moment later than a client has its answer. An entry of our own behind
 * everything else, a mark, tells that all of it is here.
 */
abstract class MarkedLog {
  private static final int LONGEST_LINE = 4096;

  /** What {@link #newMark()} makes. */
  private static final Pattern MARK = Pattern.compile("recovery-docs-mark-[0-9a-f-]{36}");

  private final Set<String> marks = new HashSet<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /** A text that appears in the log once at most, for {@link #await}. */
  static String newMark() {
    return "recovery-docs-mark-" + UUID.randomUUID();
  }

  /** Takes the next piece of the log, cut anywhere. */
  final synchronized void accept(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '\n') {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        remember(text);
        read(text);
      } else if (b != '\r' && line.size() < LONGEST_LINE) {
        line.write(b);
      }
    }
  }

  /**
   * Waits until the log has come to a line that holds a mark.
   *
   * @return false when it has not within the time
   */
  final synchronized boolean await(String mark, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!marks.contains(mark)) {
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

  /** Reads one whole line; one that is longer than any entry of use is cut. */
  abstract void read(String text);

  private void remember(String text) {
    Matcher mark = MARK.matcher(text);
    if (mark.find()) {
      marks.add(mark.group());
      notifyAll();
    }
  }
}
