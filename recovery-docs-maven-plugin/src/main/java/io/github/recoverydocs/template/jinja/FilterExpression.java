package io.github.recoverydocs.template.jinja;

import com.hubspot.jinjava.lib.filter.Filter;
import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Undefined;

/** {@code value|name(…)}. */
final class FilterExpression extends Expression {
  private final Expression input;
  private final String name;
  private final ArgumentExpressions arguments;

  FilterExpression(
      Source source, int offset, Expression input, String name, ArgumentExpressions arguments) {
    super(source, offset);
    this.input = input;
    this.name = name;
    this.arguments = arguments;
  }

  @Override
  Object value(Frame frame) {
    return apply(input.printable(frame), frame);
  }

  /** Applies the filters in front of this one, and this one, to the text of a block. */
  Object applyTo(Object text, Frame frame) {
    try {
      Object before = input instanceof FilterExpression filter ? filter.applyTo(text, frame) : text;
      return apply(before, frame);
    } catch (io.github.recoverydocs.template.python.PythonError e) {
      throw new JinjaError(position(), e);
    }
  }

  private Object apply(Object printed, Frame frame) {
    Filter filter = Registry.filter(frame, name);
    Object value = printed instanceof Rendered rendered ? rendered.text() : printed;
    if (value instanceof Undefined undefined && !name.equals("default") && !name.equals("d")) {
      throw undefined.error();
    }
    Arguments given = arguments.evaluate(frame);
    Object result =
        filter.filter(
            value,
            frame.run().engine().interpreter(),
            given.positional().toArray(),
            given.keyword());
    return printed instanceof Rendered rendered && result instanceof String text
        ? rendered.withTextOfSameLines(text, source(), offset())
        : result;
  }
}
