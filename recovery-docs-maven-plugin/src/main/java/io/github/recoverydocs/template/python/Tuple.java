package io.github.recoverydocs.template.python;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** A Python tuple: a list that nobody can change and that prints in parentheses. */
public final class Tuple extends AbstractList<Object> {
  private final Object[] items;
  private final List<String> names;

  private Tuple(Object[] items, List<String> names) {
    this.items = items;
    this.names = names;
  }

  /** Returns a tuple whose items have names too. */
  public static Tuple named(List<String> names, Object... items) {
    return new Tuple(items.clone(), List.copyOf(names));
  }

  /** Returns the names of the items, if they have any. */
  List<String> names() {
    return names;
  }

  /** Returns a tuple of these items, None as null. */
  public static Tuple of(Object... items) {
    return new Tuple(items.clone(), List.of());
  }

  /** Returns a tuple of the items of a list. */
  public static Tuple of(List<Object> items) {
    return new Tuple(items.toArray(), List.of());
  }

  @Override
  public Object get(int index) {
    return items[index];
  }

  @Override
  public int size() {
    return items.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple tuple && Arrays.equals(items, tuple.items);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(items);
  }
}
