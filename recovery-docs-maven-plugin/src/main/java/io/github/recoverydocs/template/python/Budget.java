package io.github.recoverydocs.template.python;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What one rendering may use: time, characters and list items made, and depth.
 *
 * <p>It belongs to the thread that renders; every operation that can grow asks it first.
 */
public final class Budget {
  /** The longest single text or list, in characters or items. */
  public static final int LARGEST = 16 * 1024 * 1024;

  /** The longest single list. */
  private static final int MOST_ITEMS = 2 * 1024 * 1024;

  /** What an item weighs, in characters. */
  private static final int ITEM = 16;

  private static final long TOTAL = 256L * 1024 * 1024;
  private static final int DEPTH = 200;
  private static final int STEPS_PER_LOOK_AT_THE_CLOCK = 256;
  private static final ThreadLocal<Budget> CURRENT = new ThreadLocal<>();

  private final Duration time;
  private final long deadline;
  private long made;
  private int steps;
  private int depth;

  private Budget(Duration time) {
    this.time = time;
    this.deadline = System.nanoTime() + time.toNanos();
  }

  /** Does the work within a budget; inside another budget, within that one. */
  public static <T> T within(Duration time, Supplier<T> work) {
    if (CURRENT.get() != null) {
      return work.get();
    }
    CURRENT.set(new Budget(time));
    try {
      return work.get();
    } finally {
      CURRENT.remove();
    }
  }

  /** Counts one step of the work. */
  public static void step() {
    Budget budget = CURRENT.get();
    if (budget != null && ++budget.steps % STEPS_PER_LOOK_AT_THE_CLOCK == 0) {
      budget.lookAtTheClock();
    }
  }

  /** Asks for a text or list of this size before it is made. */
  public static int make(long size) {
    if (size > LARGEST) {
      throw new PythonError(
          "a text of " + size + " characters is longer than " + LARGEST, "Make it smaller.");
    }
    Budget budget = CURRENT.get();
    if (budget != null) {
      budget.made += size;
      if (budget.made > TOTAL) {
        throw new PythonError(
            "more than " + TOTAL + " characters and list items were made",
            "Look for a loop that makes too much.");
      }
      step();
    }
    return (int) size;
  }

  /** Asks for a list of this size before it is made. */
  public static int items(long count) {
    if (count > MOST_ITEMS) {
      throw new PythonError(
          "a list of " + count + " items is longer than " + MOST_ITEMS, "Make it shorter.");
    }
    make(Math.min(LARGEST, count * ITEM));
    return (int) count;
  }

  /** Ends a list that has grown too long. */
  static void limit(int size) {
    if (size > MOST_ITEMS) {
      items(size);
    }
  }

  /** Goes one macro, include or nested structure deeper. */
  public static <T> T deeper(Supplier<T> work) {
    Budget budget = CURRENT.get();
    if (budget == null) {
      return work.get();
    }
    if (++budget.depth > DEPTH) {
      budget.depth--;
      throw new PythonError(
          "calls, includes or values are nested more than " + DEPTH + " deep",
          "Look for a macro, an include or a value that contains itself.");
    }
    try {
      return work.get();
    } finally {
      budget.depth--;
    }
  }

  private void lookAtTheClock() {
    if (System.nanoTime() - deadline > 0) {
      throw new PythonError(
          "rendering took longer than " + time.toSeconds() + " s",
          "Look for a loop that never ends.");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new PythonError("rendering was interrupted");
    }
  }
}
