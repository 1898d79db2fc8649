package io.github.recoverydocs.template.jinja;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads filters and tests, which stand behind a value. */
final class FilterParser {
  private final TokenStream stream;
  private final OperandParser operands;
  private final PostfixParser postfixes;

  FilterParser(TokenStream stream, OperandParser operands, PostfixParser postfixes) {
    this.stream = stream;
    this.operands = operands;
    this.postfixes = postfixes;
  }

  Expression filters(Expression start) {
    Expression value = start;
    while (true) {
      Token token = stream.current();
      if (token.isOperator("|")) {
        stream.next();
        value = filter(value);
      } else if (token.isName("is")) {
        value = test(value);
      } else if (token.isOperator("(")) {
        value = new CallExpression(value, value.offset(), postfixes.arguments());
      } else {
        return value;
      }
    }
  }

  /** Reads a filter whose bar was read already. */
  FilterExpression filter(Expression input) {
    Token token = stream.current();
    String name = dottedName();
    ArgumentExpressions arguments =
        stream.current().isOperator("(") ? postfixes.arguments() : ArgumentExpressions.NONE;
    return new FilterExpression(stream.source(), token.offset(), input, name, arguments);
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
      arguments = postfixes.arguments();
    } else if (startsArgument(stream.current())) {
      if (stream.current().isName("is")) {
        throw stream.error(stream.current(), "You cannot chain multiple tests with is", "");
      }
      Expression argument = postfixes.postfix(operands.primary());
      arguments = new ArgumentExpressions(List.of(argument), Map.of(), null, null);
    }
    Expression test = new TestExpression(stream.source(), token.offset(), input, name, arguments);
    return negated ? LogicExpression.not(stream.source(), token.offset(), test) : test;
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
