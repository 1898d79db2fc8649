package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Slice;

/** {@code start:stop:step} between brackets. */
final class SliceExpression extends Expression {
  private final Expression start;
  private final Expression stop;
  private final Expression step;

  SliceExpression(Source source, int offset, Expression start, Expression stop, Expression step) {
    super(source, offset);
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  @Override
  Object value(Frame frame) {
    return new Slice(part(start, frame), part(stop, frame), part(step, frame));
  }

  private static Object part(Expression part, Frame frame) {
    return part == null ? null : part.evaluate(frame);
  }
}
