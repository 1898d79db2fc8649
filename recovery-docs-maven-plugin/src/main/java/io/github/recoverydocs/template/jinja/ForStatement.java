package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.Callable;
import io.github.recoverydocs.template.python.Lazy;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Truth;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A loop.
 *
 * @param condition which items take part, or null
 */
record ForStatement(
    Target target,
    Expression items,
    Expression condition,
    boolean recursive,
    List<Statement> body,
    List<Statement> otherwise)
    implements Statement {

  @Override
  public void run(Frame frame, Output out) {
    loop(items.evaluate(frame), 0, frame, out);
  }

  private void loop(Object iterable, long depth, Frame frame, Output out) {
    try {
      each(iterable, depth, frame, out);
    } catch (PythonError e) {
      throw new JinjaError(items.position(), e);
    }
  }

  private void each(Object iterable, long depth, Frame frame, Output out) {
    Object taking =
        condition == null
            ? iterable
            : new Lazy("generator", filtered(Sequences.iterate(iterable), frame));
    Callable again =
        recursive ? given -> again(given.positional("loop", 1, 1).get(0), depth, frame) : null;
    Loop loop = new Loop(taking, depth, again);
    boolean any = false;
    while (loop.hasNext()) {
      Budget.step();
      any = true;
      Frame inner = frame.inner();
      target.assign(inner, loop.next());
      inner.scope().put("loop", loop);
      try {
        Statement.run(body, inner, out);
      } catch (LoopExit exit) {
        if (exit == LoopExit.BREAK) {
          break;
        }
      }
    }
    if (!any) {
      Statement.run(otherwise, frame.inner(), out);
    }
  }

  private Object again(Object iterable, long depth, Frame frame) {
    Output out = new Output();
    loop(iterable, depth + 1, frame, out);
    return out.rendered();
  }

  /** Looks for the next item only when it is asked for. */
  private Iterator<Object> filtered(Iterator<Object> all, Frame frame) {
    return new Iterator<>() {
      private boolean found;
      private Object item;

      @Override
      public boolean hasNext() {
        while (!found && all.hasNext()) {
          item = all.next();
          Frame inner = frame.inner();
          target.assign(inner, item);
          found = Truth.of(condition.evaluate(inner));
        }
        return found;
      }

      @Override
      public Object next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        found = false;
        return item;
      }
    };
  }
}
