package io.github.recoverydocs.template.python;

import java.util.ArrayList;
import java.util.List;

/**
 * Python's slice, each part None when it was left out.
 *
 * @param start where it starts
 * @param stop where it ends, exclusive
 * @param step how it goes on
 */
public record Slice(Object start, Object stop, Object step) {

  Object of(Object value) {
    int length = (int) Sequences.length(value);
    long by = step == null ? 1 : Numbers.index(step);
    if (by == 0) {
      throw new PythonError("slice step cannot be zero");
    }
    long first = bound(start, by > 0 ? 0 : length - 1, length, by);
    long last = bound(stop, by > 0 ? length : -1, length, by);
    if (value instanceof Range range) {
      return range.slice(first, last, by);
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      for (long i = first; by > 0 ? i < last : i > last; i += by) {
        items.add(list.get((int) i));
      }
      Budget.items(items.size());
      return value instanceof Tuple ? Tuple.of(items) : items;
    }
    int[] points = value.toString().codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (long i = first; by > 0 ? i < last : i > last; i += by) {
      text.appendCodePoint(points[(int) i]);
    }
    Budget.make(text.length());
    return value instanceof Markup ? new Markup(text.toString()) : text.toString();
  }

  private static long bound(Object given, long otherwise, int length, long by) {
    if (given == null) {
      return otherwise;
    }
    long index = Numbers.index(given);
    index = index < 0 ? Math.max(index, -length - 1) + length : index;
    return by > 0
        ? Math.max(0, Math.min(index, length))
        : Math.max(-1, Math.min(index, length - 1));
  }
}
