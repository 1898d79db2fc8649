package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.jinja.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads expressions by Jinja2's grammar, one method a rule, in its precedence. */
class ExpressionParser {
  private static final int DEEPEST = 100;
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  private final TokenStream stream;
  private final Deque<Set<String>> namesRead = new ArrayDeque<>();
  private int depth;

  ExpressionParser(TokenStream stream) {
    this.stream = stream;
  }

  TokenStream stream() {
    return stream;
  }

  Source source() {
    return stream.source();
  }

  /** Remembers the names that are read from here on. */
  Set<String> startNames() {
    namesRead.push(new HashSet<>());
    return namesRead.peek();
  }

  void endNames() {
    namesRead.pop();
  }

  Expression expression() {
    return nested(() -> condition(true));
  }

  Expression expressionWithoutCondition() {
    return nested(this::or);
  }

  private Expression nested(Supplier<Expression> rule) {
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

  private Expression condition(boolean allowed) {
    Expression value = or();
    while (allowed && stream.skipName("if")) {
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
      return LogicExpression.not(source(), not.offset(), nested(this::not));
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
      value = OperatorExpression.sign(source(), token, nested(() -> unary(false)));
    } else {
      value = primary();
    }
    value = postfix(value);
    return withFilters ? filters(value) : value;
  }

  private Expression primary() {
    Token token = stream.current();
    switch (token.kind()) {
      case NAME:
        stream.next();
        return name(token);
      case STRING:
        StringBuilder text = new StringBuilder();
        while (stream.current().kind() == Kind.STRING) {
          text.append(stream.next().text());
        }
        return new LiteralExpression(source(), token.offset(), text.toString());
      case INTEGER:
      case FLOAT:
        stream.next();
        return new LiteralExpression(source(), token.offset(), token.number());
      default:
        return bracketed(token);
    }
  }

  private Expression name(Token token) {
    return switch (token.text()) {
      case "true", "True" -> new LiteralExpression(source(), token.offset(), true);
      case "false", "False" -> new LiteralExpression(source(), token.offset(), false);
      case "none", "None" -> new LiteralExpression(source(), token.offset(), null);
      default -> {
        namesRead.forEach(names -> names.add(token.text()));
        yield new NameExpression(source(), token.offset(), token.text());
      }
    };
  }

  private Expression bracketed(Token token) {
    if (stream.skipOperator("(")) {
      Expression tuple = nested(() -> tuple(true, true, Set.of()));
      stream.expectOperator(")");
      return tuple;
    }
    if (stream.skipOperator("[")) {
      List<Expression> items = items("]", this::expression);
      return CollectionExpression.list(source(), token.offset(), items);
    }
    if (stream.skipOperator("{")) {
      List<Expression> entries = new ArrayList<>();
      items(
          "}",
          () -> {
            entries.add(expression());
            stream.expectOperator(":");
            entries.add(expression());
            return null;
          });
      return CollectionExpression.dict(source(), token.offset(), entries);
    }
    throw stream.error(
        token,
        token.kind() == Kind.BLOCK_END || token.kind() == Kind.VARIABLE_END
            ? "an expression is missing here"
            : "unexpected " + token.described(),
        "");
  }

  private List<Expression> items(String end, Supplier<Expression> item) {
    List<Expression> items = new ArrayList<>();
    int count = 0;
    while (!stream.current().isOperator(end)) {
      if (count++ > 0) {
        stream.expectOperator(",");
      }
      if (stream.current().isOperator(end)) {
        break;
      }
      items.add(item.get());
    }
    stream.expectOperator(end);
    return items;
  }

  /** Reads a tuple, or the one expression that stands where one may. */
  Expression tuple(boolean withCondition, boolean inParentheses, Set<String> endNames) {
    int offset = stream.current().offset();
    List<Expression> items = new ArrayList<>();
    boolean isTuple = false;
    while (true) {
      if (!items.isEmpty()) {
        stream.expectOperator(",");
      }
      if (isTupleEnd(endNames)) {
        break;
      }
      items.add(withCondition ? expression() : expressionWithoutCondition());
      if (!stream.current().isOperator(",")) {
        break;
      }
      isTuple = true;
    }
    if (!isTuple) {
      if (!items.isEmpty()) {
        return items.get(0);
      }
      if (!inParentheses) {
        throw stream.error(
            stream.current(), "expected an expression, found " + stream.current().described(), "");
      }
    }
    return CollectionExpression.tuple(source(), offset, items);
  }

  private boolean isTupleEnd(Set<String> endNames) {
    Token token = stream.current();
    return token.kind() == Kind.VARIABLE_END
        || token.kind() == Kind.BLOCK_END
        || token.isOperator(")")
        || (token.kind() == Kind.NAME && endNames.contains(token.text()));
  }

  private Expression postfix(Expression start) {
    Expression value = start;
    while (true) {
      Token token = stream.current();
      if (token.isOperator(".") || token.isOperator("[")) {
        value = subscript(value);
      } else if (token.isOperator("(")) {
        value = new CallExpression(value, value.offset(), arguments());
      } else {
        return value;
      }
    }
  }

  private Expression filters(Expression start) {
    Expression value = start;
    while (true) {
      Token token = stream.current();
      if (token.isOperator("|")) {
        stream.next();
        value = filter(value);
      } else if (token.isName("is")) {
        value = test(value);
      } else if (token.isOperator("(")) {
        value = new CallExpression(value, value.offset(), arguments());
      } else {
        return value;
      }
    }
  }

  private Expression subscript(Expression owner) {
    Token open = stream.next();
    if (open.isOperator(".")) {
      Token name = stream.next();
      if (name.kind() == Kind.NAME) {
        Expression key = new LiteralExpression(source(), name.offset(), name.text());
        return new AttributeExpression(owner, name.offset(), key, true);
      }
      if (name.kind() != Kind.INTEGER) {
        throw stream.error(name, "expected name or number, found " + name.described(), "");
      }
      Expression key = new LiteralExpression(source(), name.offset(), name.number());
      return new AttributeExpression(owner, name.offset(), key, false);
    }
    int offset = stream.current().offset();
    List<Expression> keys = new ArrayList<>();
    while (!stream.current().isOperator("]")) {
      if (!keys.isEmpty()) {
        stream.expectOperator(",");
      }
      keys.add(subscripted());
    }
    stream.expectOperator("]");
    Expression key =
        keys.size() == 1 ? keys.get(0) : CollectionExpression.tuple(source(), offset, keys);
    return new AttributeExpression(owner, offset, key, false);
  }

  private Expression subscripted() {
    int offset = stream.current().offset();
    Expression start = null;
    if (!stream.current().isOperator(":")) {
      start = expression();
      if (!stream.current().isOperator(":")) {
        return start;
      }
    }
    stream.expectOperator(":");
    Expression stop = slicePart();
    Expression step = stream.skipOperator(":") ? slicePart() : null;
    return new SliceExpression(source(), offset, start, stop, step);
  }

  private Expression slicePart() {
    Token token = stream.current();
    return token.isOperator(":") || token.isOperator("]") || token.isOperator(",")
        ? null
        : expression();
  }

  private ArgumentExpressions arguments() {
    Token open = stream.expectOperator("(");
    List<Expression> positional = new ArrayList<>();
    Map<String, Expression> keyword = new LinkedHashMap<>();
    Expression rest = null;
    Expression keywordRest = null;
    boolean first = true;
    while (!stream.current().isOperator(")")) {
      if (!first) {
        stream.expectOperator(",");
        if (stream.current().isOperator(")")) {
          break;
        }
      }
      first = false;
      boolean late = keywordRest != null;
      if (stream.skipOperator("*")) {
        late |= rest != null;
        rest = expression();
      } else if (stream.skipOperator("**")) {
        keywordRest = expression();
      } else if (stream.current().kind() == Kind.NAME && stream.ahead().isOperator("=")) {
        String name = stream.next().text();
        stream.next();
        if (keyword.put(name, expression()) != null) {
          throw stream.error(open, "the argument '" + name + "' is given twice", "");
        }
      } else {
        late |= rest != null || !keyword.isEmpty();
        positional.add(expression());
      }
      if (late) {
        throw stream.error(open, "invalid syntax for function call expression", "");
      }
    }
    stream.expectOperator(")");
    return new ArgumentExpressions(positional, keyword, rest, keywordRest);
  }

  /** Reads a filter whose bar was read already. */
  FilterExpression filter(Expression input) {
    Token token = stream.current();
    String name = dottedName();
    ArgumentExpressions arguments =
        stream.current().isOperator("(") ? arguments() : ArgumentExpressions.NONE;
    return new FilterExpression(source(), token.offset(), input, name, arguments);
  }

  private String dottedName() {
    StringBuilder name = new StringBuilder(stream.expectName().text());
    while (stream.skipOperator(".")) {
      name.append('.').append(stream.expectName().text());
    }
    return name.toString();
  }

  private Expression test(Expression input) {
    stream.expectName("is");
    boolean negated = stream.skipName("not");
    Token token = stream.current();
    String name = dottedName();
    ArgumentExpressions arguments = ArgumentExpressions.NONE;
    if (stream.current().isOperator("(")) {
      arguments = arguments();
    } else if (startsArgument(stream.current())) {
      if (stream.current().isName("is")) {
        throw stream.error(stream.current(), "You cannot chain multiple tests with is", "");
      }
      Expression argument = postfix(primary());
      arguments = new ArgumentExpressions(List.of(argument), Map.of(), null, null);
    }
    Expression test = new TestExpression(source(), token.offset(), input, name, arguments);
    return negated ? LogicExpression.not(source(), token.offset(), test) : test;
  }

  private static boolean startsArgument(Token token) {
    return switch (token.kind()) {
      case NAME -> !Set.of("else", "or", "and").contains(token.text());
      case STRING, INTEGER, FLOAT -> true;
      case OPERATOR -> token.isOperator("[") || token.isOperator("{");
      default -> false;
    };
  }
}
