package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.PythonError;

/** A part of a template that has a value. */
abstract class Expression {
  private final Source source;
  private final int offset;

  Expression(Source source, int offset) {
    this.source = source;
    this.offset = offset;
  }

  /** Returns the value; a failure gets this place if it has none yet. */
  final Object evaluate(Frame frame) {
    Object value = printable(frame);
    return value instanceof Rendered rendered ? rendered.text() : value;
  }

  /** Returns the value, or what a macro printed with its places. */
  final Object printable(Frame frame) {
    try {
      return value(frame);
    } catch (PythonError e) {
      throw new JinjaError(position(), e);
    }
  }

  abstract Object value(Frame frame);

  Source source() {
    return source;
  }

  int offset() {
    return offset;
  }

  Position position() {
    return source.position(offset);
  }
}
