package io.github.recoverydocs.template.jinja;

/** {@code value is name(…)}. */
final class TestExpression extends Expression {
  private final Expression input;
  private final String name;
  private final ArgumentExpressions arguments;

  TestExpression(
      Source source, int offset, Expression input, String name, ArgumentExpressions arguments) {
    super(source, offset);
    this.input = input;
    this.name = name;
    this.arguments = arguments;
  }

  @Override
  Object value(Frame frame) {
    Object value = input.evaluate(frame);
    return Registry.test(frame, name)
        .evaluate(
            value,
            frame.run().engine().interpreter(),
            arguments.evaluate(frame).positional().toArray());
  }
}
