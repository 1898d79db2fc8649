package io.github.recoverydocs.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code macro}, {@code call} and {@code filter}. */
final class MacroParser {
  private final TokenStream stream;
  private final ExpressionParser expressions;
  private final BodyParser bodies;
  private final NameUse names;

  MacroParser(TokenStream stream, ExpressionParser expressions, BodyParser bodies, NameUse names) {
    this.stream = stream;
    this.expressions = expressions;
    this.bodies = bodies;
    this.names = names;
  }

  Statement macro(Token tag) {
    Token name = stream.expectName();
    names.assign(name.text());
    Position position = stream.source().position(name.offset());
    return names.within(
        List.of(),
        () -> {
          Set<String> read = names.startNames();
          Signature signature = signature(read);
          List<Statement> body = bodies.function(tag, "endmacro");
          names.endNames();
          return Statements.macro(name.text(), signature, body, position);
        });
  }

  Statement call(Token tag) {
    NameScope scope = names.inner();
    Signature signature = names.in(scope, this::optionalSignature);
    Token start = stream.current();
    if (!(expressions.expression() instanceof CallExpression call)) {
      throw stream.error(start, "expected call", "Write for example {% call name() %}.");
    }
    Set<String> read = names.startNames();
    List<Statement> body = names.in(scope, () -> bodies.function(tag, "endcall"));
    names.endNames();
    return Statements.callBlock(
        new Signature(signature.names(), signature.defaults(), read),
        call,
        body,
        stream.source().position(tag.offset()));
  }

  private Signature optionalSignature() {
    return stream.current().isOperator("(")
        ? signature(Set.of())
        : new Signature(List.of(), List.of(), Set.of());
  }

  Statement filterBlock(Token tag) {
    FilterExpression filter = expressions.filter(null);
    while (stream.skipOperator("|")) {
      filter = expressions.filter(filter);
    }
    FilterExpression last = filter;
    return names.within(
        List.of(), () -> Statements.filterBlock(last, bodies.captured(tag, "endfilter")));
  }

  private Signature signature(Set<String> read) {
    List<String> parameters = new ArrayList<>();
    List<Expression> defaults = new ArrayList<>();
    stream.expectOperator("(");
    while (!stream.current().isOperator(")")) {
      if (!parameters.isEmpty()) {
        stream.expectOperator(",");
      }
      Token name = stream.expectName();
      if (stream.skipOperator("=")) {
        defaults.add(expressions.expression());
      } else if (!defaults.isEmpty()) {
        throw stream.error(name, "non-default argument follows default argument", "");
      }
      parameters.add(name.text());
      names.declare(name.text());
    }
    stream.expectOperator(")");
    return new Signature(parameters, defaults, read);
  }
}
