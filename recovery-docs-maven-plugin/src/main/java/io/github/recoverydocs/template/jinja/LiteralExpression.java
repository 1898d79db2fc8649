package io.github.recoverydocs.template.jinja;

/** A value that was written down. */
final class LiteralExpression extends Expression {
  private final Object value;

  LiteralExpression(Source source, int offset, Object value) {
    super(source, offset);
    this.value = value;
  }

  @Override
  Object value(Frame frame) {
    return value;
  }
}
