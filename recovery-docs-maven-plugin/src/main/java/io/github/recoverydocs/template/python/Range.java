package io.github.recoverydocs.template.python;

import java.util.AbstractList;

/** Python's range: numbers that are counted, not stored. */
public final class Range extends AbstractList<Object> {
  private final long start;
  private final long stop;
  private final long step;
  private final int size;

  Range(long start, long stop, long step) {
    if (step == 0) {
      throw new PythonError("range() arg 3 must not be zero");
    }
    this.start = start;
    this.stop = stop;
    this.step = step;
    long distance = step > 0 ? Math.subtractExact(stop, start) : Math.subtractExact(start, stop);
    long count = distance <= 0 ? 0 : (distance - 1) / Math.abs(step) + 1;
    if (count > Integer.MAX_VALUE) {
      throw new PythonError("a range of " + count + " numbers is too long", "Make it shorter.");
    }
    this.size = (int) count;
  }

  /** Returns the range of the arguments that the function {@code range} got. */
  public static Range of(Arguments arguments) {
    var given = arguments.positional("range", 1, 3);
    long first = Numbers.index(given.get(0));
    try {
      return switch (given.size()) {
        case 1 -> new Range(0, first, 1);
        case 2 -> new Range(first, Numbers.index(given.get(1)), 1);
        default -> new Range(first, Numbers.index(given.get(1)), Numbers.index(given.get(2)));
      };
    } catch (ArithmeticException e) {
      throw new PythonError("the range is too long", "Make it shorter.");
    }
  }

  Range slice(long first, long last, long by) {
    return new Range(start + first * step, start + last * step, step * by);
  }

  @Override
  public Object get(int index) {
    return start + index * step;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String toString() {
    return step == 1
        ? "range(" + start + ", " + stop + ")"
        : "range(" + start + ", " + stop + ", " + step + ")";
  }
}
