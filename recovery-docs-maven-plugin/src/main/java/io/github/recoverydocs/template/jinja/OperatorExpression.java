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
    return new Binary(left, operator, right);
  }

  /** An operator between two values. */
  static final class Binary extends OperatorExpression {
    private final Expression left;
    private final Token operator;
    private final Expression right;

    private Binary(Expression left, Token operator, Expression right) {
      super(left.source(), operator.offset());
      this.left = left;
      this.operator = operator;
      this.right = right;
    }

    Expression left() {
      return left;
    }

    Token operator() {
      return operator;
    }

    Expression right() {
      return right;
    }

    boolean isSumOrDifference() {
      return operator.isOperator("+") || operator.isOperator("-");
    }

    @Override
    Object value(Frame frame) {
      return Arithmetic.apply(operator.text(), left.evaluate(frame), right.evaluate(frame));
    }
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
