package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arithmetic;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.Printing;
import java.util.List;

/** Operators that calculate, and those that join texts. */
abstract class OperatorExpression extends Expression {
  private OperatorExpression(Source source, int offset) {
    super(source, offset);
  }

  static Expression binary(Expression left, Token operator, Expression right) {
    return new OperatorExpression(left.source(), operator.offset()) {
      @Override
      Object value(Frame frame) {
        return Arithmetic.apply(operator.text(), left.evaluate(frame), right.evaluate(frame));
      }
    };
  }

  static Expression sign(Source source, Token operator, Expression operand) {
    return new OperatorExpression(source, operator.offset()) {
      @Override
      Object value(Frame frame) {
        return Arithmetic.sign(operator.text().charAt(0), operand.evaluate(frame));
      }
    };
  }

  static Expression join(List<Expression> parts) {
    return new OperatorExpression(parts.get(0).source(), parts.get(0).offset()) {
      @Override
      Object value(Frame frame) {
        StringBuilder text = new StringBuilder();
        for (Expression part : parts) {
          String next = Printing.str(part.evaluate(frame));
          Budget.make((long) text.length() + next.length());
          text.append(next);
        }
        return text.toString();
      }
    };
  }
}
