package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.Truth;
import io.github.recoverydocs.template.python.Undefined;
import java.util.List;

/** Conditions: and, or, not, comparisons, and {@code a if b else c}. */
abstract class LogicExpression extends Expression {
  private LogicExpression(Source source, int offset) {
    super(source, offset);
  }

  /** Both, or the first that is false. */
  static Expression and(Expression left, Expression right) {
    return new LogicExpression(left.source(), left.offset()) {
      @Override
      Object value(Frame frame) {
        Object first = left.evaluate(frame);
        return Truth.of(first) ? right.evaluate(frame) : first;
      }
    };
  }

  /** The first that is true, or the second. */
  static Expression or(Expression left, Expression right) {
    return new LogicExpression(left.source(), left.offset()) {
      @Override
      Object value(Frame frame) {
        Object first = left.evaluate(frame);
        return Truth.of(first) ? first : right.evaluate(frame);
      }
    };
  }

  static Expression not(Source source, int offset, Expression operand) {
    return new LogicExpression(source, offset) {
      @Override
      Object value(Frame frame) {
        return !Truth.of(operand.evaluate(frame));
      }
    };
  }

  /** One value when the condition holds and another when it does not. */
  static Expression choice(Expression condition, Expression yes, Expression no) {
    return new LogicExpression(yes.source(), yes.offset()) {
      @Override
      Object value(Frame frame) {
        if (Truth.of(condition.evaluate(frame))) {
          return yes.printable(frame);
        }
        return no == null ? Undefined.withoutElse(position()) : no.printable(frame);
      }
    };
  }

  /** A comparison with the operand before it. */
  record Comparison(String operator, Expression operand) {}

  static Expression compare(Expression first, int offset, List<Comparison> comparisons) {
    return new LogicExpression(first.source(), offset) {
      @Override
      Object value(Frame frame) {
        Object left = first.evaluate(frame);
        for (Comparison comparison : comparisons) {
          Object right = comparison.operand().evaluate(frame);
          if (!Comparing.holds(comparison.operator(), left, right)) {
            return false;
          }
          left = right;
        }
        return true;
      }
    };
  }
}
