package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands behind an operand: attributes, subscripts, slices, calls. */
final class PostfixParser {
  private final TokenStream stream;
  private final ExpressionParser expressions;

  PostfixParser(TokenStream stream, ExpressionParser expressions) {
    this.stream = stream;
    this.expressions = expressions;
  }

  Expression postfix(Expression start) {
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

  private Expression subscript(Expression owner) {
    Token open = stream.next();
    if (open.isOperator(".")) {
      Token name = stream.next();
      if (name.kind() == Kind.NAME) {
        Expression key = new LiteralExpression(stream.source(), name.offset(), name.text());
        return new AttributeExpression(owner, name.offset(), key, true);
      }
      if (name.kind() != Kind.INTEGER) {
        throw stream.error(name, "expected name or number, found " + name.described(), "");
      }
      Expression key = new LiteralExpression(stream.source(), name.offset(), name.number());
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
        keys.size() == 1 ? keys.get(0) : CollectionExpression.tuple(stream.source(), offset, keys);
    return new AttributeExpression(owner, offset, key, false);
  }

  private Expression subscripted() {
    int offset = stream.current().offset();
    Expression start = null;
    if (!stream.current().isOperator(":")) {
      start = expressions.expression();
      if (!stream.current().isOperator(":")) {
        return start;
      }
    }
    stream.expectOperator(":");
    Expression stop = slicePart();
    Expression step = stream.skipOperator(":") ? slicePart() : null;
    return new SliceExpression(stream.source(), offset, start, stop, step);
  }

  private Expression slicePart() {
    Token token = stream.current();
    return token.isOperator(":") || token.isOperator("]") || token.isOperator(",")
        ? null
        : expressions.expression();
  }

  ArgumentExpressions arguments() {
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
        rest = expressions.expression();
      } else if (stream.skipOperator("**")) {
        keywordRest = expressions.expression();
      } else if (stream.current().kind() == Kind.NAME && stream.ahead().isOperator("=")) {
        String name = stream.next().text();
        stream.next();
        if (keyword.put(name, expressions.expression()) != null) {
          throw stream.error(open, "the argument '" + name + "' is given twice", "");
        }
      } else {
        late |= rest != null || !keyword.isEmpty();
        positional.add(expressions.expression());
      }
      if (late) {
        throw stream.error(open, "invalid syntax for function call expression", "");
      }
    }
    stream.expectOperator(")");
    return new ArgumentExpressions(positional, keyword, rest, keywordRest);
  }
}
