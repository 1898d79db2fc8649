package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads expressions by Jinja2's grammar, one method a rule, in its precedence. */
final class ExpressionParser {
  private static final int DEEPEST = 100;
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  private final TokenStream stream;
  private final OperandParser operands;
  private final PostfixParser postfixes;
  private final FilterParser filters;
  private int depth;

  ExpressionParser(TokenStream stream, NameUse names) {
    this.stream = stream;
    operands = new OperandParser(stream, names, this);
    postfixes = new PostfixParser(stream, this);
    filters = new FilterParser(stream, operands, postfixes);
  }

  Expression expression() {
    return nested(this::condition);
  }

  Expression withoutCondition() {
    return nested(this::or);
  }

  /** Reads an expression, or several with commas, which are a tuple. */
  Expression tuple() {
    return operands.tuple(true, false, Set.of());
  }

  /** Reads what a loop goes over, or an if asks: up to one of these names, with no else. */
  Expression tupleUntil(String... ends) {
    return operands.tuple(false, false, Set.of(ends));
  }

  /** Reads a filter whose bar was read already. */
  FilterExpression filter(Expression input) {
    return filters.filter(input);
  }

  Expression nested(Supplier<Expression> rule) {
    if (++depth > DEEPEST) {
      throw stream.error(
          stream.current(),
          "the expression is nested more than " + DEEPEST + " deep",
          "Split it with {% set %}.");
    }
    try {
      return rule.get();
    } finally {
      depth--;
    }
  }

  private Expression condition() {
    Expression value = or();
    while (stream.skipName("if")) {
      Expression test = or();
      Expression otherwise = stream.skipName("else") ? expression() : null;
      value = LogicExpression.choice(test, value, otherwise);
    }
    return value;
  }

  private Expression or() {
    Expression left = and();
    while (stream.skipName("or")) {
      left = LogicExpression.or(left, and());
    }
    return left;
  }

  private Expression and() {
    Expression left = not();
    while (stream.skipName("and")) {
      left = LogicExpression.and(left, not());
    }
    return left;
  }

  private Expression not() {
    if (stream.current().isName("not")) {
      Token not = stream.next();
      return LogicExpression.not(stream.source(), not.offset(), nested(this::not));
    }
    return comparison();
  }

  private Expression comparison() {
    Expression first = sum();
    int offset = stream.current().offset();
    List<LogicExpression.Comparison> comparisons = new ArrayList<>();
    while (true) {
      Token token = stream.current();
      if (token.kind() == Kind.OPERATOR && COMPARISONS.contains(token.text())) {
        stream.next();
        comparisons.add(new LogicExpression.Comparison(token.text(), sum()));
      } else if (stream.skipName("in")) {
        comparisons.add(new LogicExpression.Comparison("in", sum()));
      } else if (token.isName("not") && stream.ahead().isName("in")) {
        stream.next();
        stream.next();
        comparisons.add(new LogicExpression.Comparison("not in", sum()));
      } else {
        return comparisons.isEmpty() ? first : LogicExpression.compare(first, offset, comparisons);
      }
    }
  }

  private Expression sum() {
    return leftToRight(this::join, "+", "-");
  }

  private Expression join() {
    List<Expression> parts = new ArrayList<>(List.of(product()));
    while (stream.skipOperator("~")) {
      parts.add(product());
    }
    return parts.size() == 1 ? parts.get(0) : OperatorExpression.join(parts);
  }

  private Expression product() {
    return leftToRight(this::power, "*", "/", "//", "%");
  }

  private Expression power() {
    return leftToRight(() -> unary(true), "**");
  }

  private Expression leftToRight(Supplier<Expression> operand, String... operators) {
    Expression left = operand.get();
    while (stream.current().kind() == Kind.OPERATOR
        && List.of(operators).contains(stream.current().text())) {
      Token operator = stream.next();
      left = OperatorExpression.binary(left, operator, operand.get());
    }
    return left;
  }

  private Expression unary(boolean withFilters) {
    Token token = stream.current();
    Expression value;
    if (token.isOperator("-") || token.isOperator("+")) {
      stream.next();
      value = OperatorExpression.sign(stream.source(), token, nested(() -> unary(false)));
    } else {
      value = operands.primary();
    }
    value = postfixes.postfix(value);
    return withFilters ? filters.filters(value) : value;
  }
}
