package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what operators stand between: names, literals, lists, dictionaries, tuples. */
final class OperandParser {
  private final TokenStream stream;
  private final NameUse names;
  private final ExpressionParser expressions;

  OperandParser(TokenStream stream, NameUse names, ExpressionParser expressions) {
    this.stream = stream;
    this.names = names;
    this.expressions = expressions;
  }

  Expression primary() {
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
        return new LiteralExpression(stream.source(), token.offset(), text.toString());
      case INTEGER:
      case FLOAT:
        stream.next();
        return new LiteralExpression(stream.source(), token.offset(), token.number());
      default:
        return bracketed(token);
    }
  }

  private Expression name(Token token) {
    return switch (token.text()) {
      case "true", "True" -> new LiteralExpression(stream.source(), token.offset(), true);
      case "false", "False" -> new LiteralExpression(stream.source(), token.offset(), false);
      case "none", "None" -> new LiteralExpression(stream.source(), token.offset(), null);
      default -> {
        NameExpression name = new NameExpression(stream.source(), token.offset(), token.text());
        names.read(name);
        yield name;
      }
    };
  }

  private Expression bracketed(Token token) {
    if (stream.skipOperator("(")) {
      Expression tuple = expressions.nested(() -> tuple(true, true, Set.of()));
      stream.expectOperator(")");
      return tuple;
    }
    if (stream.skipOperator("[")) {
      List<Expression> items = items("]", expressions::expression);
      return CollectionExpression.list(stream.source(), token.offset(), items);
    }
    if (stream.skipOperator("{")) {
      List<Expression> entries = new ArrayList<>();
      items(
          "}",
          () -> {
            entries.add(expressions.expression());
            stream.expectOperator(":");
            entries.add(expressions.expression());
            return null;
          });
      return CollectionExpression.dict(stream.source(), token.offset(), entries);
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
      items.add(withCondition ? expressions.expression() : expressions.withoutCondition());
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
    return CollectionExpression.tuple(stream.source(), offset, items);
  }

  private boolean isTupleEnd(Set<String> endNames) {
    Token token = stream.current();
    return token.kind() == Kind.VARIABLE_END
        || token.kind() == Kind.BLOCK_END
        || token.isOperator(")")
        || (token.kind() == Kind.NAME && endNames.contains(token.text()));
  }
}
