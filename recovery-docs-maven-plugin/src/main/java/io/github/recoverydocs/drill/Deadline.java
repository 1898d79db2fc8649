package io.github.recoverydocs.drill;

import java.time.Duration;

/**
 * A point in time by which something has to be over.
 *
 * @param name what the time is for, such as {@code drill}
 * @param allowed how much time there was at the start
 * @param end the end, in {@link System#nanoTime()}
 */
record Deadline(String name, Duration allowed, long end) {

  static Deadline in(String name, Duration allowed) {
    return new Deadline(name, allowed, System.nanoTime() + allowed.toNanos());
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean isBefore(Deadline other) {
    return end - other.end < 0;
  }

  /** This or the other, whichever comes first. */
  Deadline or(Deadline other) {
    return other.isBefore(this) ? other : this;
  }
}
