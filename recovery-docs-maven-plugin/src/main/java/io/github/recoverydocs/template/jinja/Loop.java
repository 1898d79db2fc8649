package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Attributed;
import io.github.recoverydocs.template.python.Attributes;
import io.github.recoverydocs.template.python.BoundMethod;
import io.github.recoverydocs.template.python.Callable;
import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.Lazy;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Tuple;
import io.github.recoverydocs.template.python.Undefined;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Jinja's {@code loop}: it looks ahead only when asked, as the original. */
final class Loop implements Attributed, Callable, Iterator<Object> {
  private final Object iterable;
  private final long depth;
  private final Callable again;
  private Iterator<Object> iterator;
  private Long length;
  private long index0 = -1;
  private Object before;
  private Object current;
  private Object lastChanged;
  private boolean hasChanged;

  /**
   * Starts a loop.
   *
   * @param depth from 0
   * @param again what calling the loop does, or null
   */
  Loop(Object iterable, long depth, Callable again) {
    this.iterable = iterable;
    this.iterator = Sequences.iterate(iterable);
    this.depth = depth;
    this.again = again;
  }

  @Override
  public boolean hasNext() {
    return iterator.hasNext();
  }

  @Override
  public Object next() {
    if (!iterator.hasNext()) {
      throw new NoSuchElementException();
    }
    before = current;
    current = iterator.next();
    index0++;
    return current;
  }

  private long length() {
    if (length == null && iterable instanceof Lazy) {
      List<Object> rest = new ArrayList<>();
      iterator.forEachRemaining(rest::add);
      iterator = rest.iterator();
      length = index0 + 1 + rest.size();
    } else if (length == null) {
      length = Sequences.length(iterable);
    }
    return length;
  }

  @Override
  public Optional<Object> attribute(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "index" -> index0 + 1;
          case "index0" -> index0;
          case "revindex" -> length() - index0;
          case "revindex0" -> length() - index0 - 1;
          case "first" -> index0 == 0;
          case "last" -> !iterator.hasNext();
          case "length" -> length();
          case "depth" -> depth + 1;
          case "depth0" -> depth;
          case "previtem" ->
              index0 == 0
                  ? Undefined.because("there is no previous item")
                  : new Attributes.Held(before);
          case "nextitem" -> nextItem();
          case "cycle" -> new BoundMethod("cycle", this::cycle);
          case "changed" -> new BoundMethod("changed", this::changed);
          default -> null;
        });
  }

  private Object nextItem() {
    if (!iterator.hasNext()) {
      return Undefined.because("there is no next item");
    }
    Object next = iterator.next();
    Iterator<Object> rest = iterator;
    iterator =
        new Iterator<>() {
          private boolean pending = true;

          @Override
          public boolean hasNext() {
            return pending || rest.hasNext();
          }

          @Override
          public Object next() {
            if (pending) {
              pending = false;
              return next;
            }
            return rest.next();
          }
        };
    return new Attributes.Held(next);
  }

  private Object cycle(Arguments given) {
    if (given.positional().isEmpty()) {
      throw new PythonError("no items for cycling given");
    }
    return given.positional().get((int) (index0 % given.positional().size()));
  }

  private Object changed(Arguments given) {
    Tuple values = Tuple.of(given.positional());
    boolean changed = !hasChanged || !Comparing.equal(lastChanged, values);
    hasChanged = true;
    lastChanged = values;
    return changed;
  }

  @Override
  public Object call(Arguments arguments) {
    if (again == null) {
      throw new PythonError(
          "the loop is not recursive", "Write \"recursive\" at the end of the for tag.");
    }
    return again.call(arguments);
  }
}
