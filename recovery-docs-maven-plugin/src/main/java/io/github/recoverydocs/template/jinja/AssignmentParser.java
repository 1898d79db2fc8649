package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what gives values to names: {@code set}, {@code with}, and the target of a loop. */
final class AssignmentParser {
  private static final Set<String> CONSTANTS =
      Set.of("true", "false", "none", "True", "False", "None");

  private final TokenStream stream;
  private final ExpressionParser expressions;
  private final BodyParser bodies;
  private final NameUse names;

  AssignmentParser(
      TokenStream stream, ExpressionParser expressions, BodyParser bodies, NameUse names) {
    this.stream = stream;
    this.expressions = expressions;
    this.bodies = bodies;
    this.names = names;
  }

  /** A target with the names that it assigns, in order. */
  record Assigned(Target target, List<String> names) {}

  Statement set(Token tag) {
    Assigned assigned = target(Set.of(), true);
    if (stream.skipOperator("=")) {
      Expression value = expressions.tuple();
      assigned.names().forEach(names::assign);
      return Statements.set(assigned.target(), value);
    }
    FilterExpression filter = null;
    while (stream.skipOperator("|")) {
      filter = expressions.filter(filter);
    }
    List<Statement> body = names.within(List.of(), () -> bodies.captured(tag, "endset"));
    assigned.names().forEach(names::assign);
    return Statements.setBlock(
        assigned.target(), filter, body, stream.source().position(tag.offset()));
  }

  Statement with(Token tag) {
    List<Target> targets = new ArrayList<>();
    List<String> assigned = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    while (stream.current().kind() != Kind.BLOCK_END) {
      if (!targets.isEmpty()) {
        stream.expectOperator(",");
      }
      targets.add(one(false, assigned));
      stream.expectOperator("=");
      values.add(expressions.expression());
    }
    return Statements.with(
        targets, values, names.within(assigned, () -> bodies.whole(tag, "endwith")));
  }

  /** Reads what a loop gives its items to. */
  Assigned loopTarget() {
    return target(Set.of("in"), false);
  }

  /** Reads what is assigned to: one name, several with commas, or an attribute. */
  private Assigned target(Set<String> ends, boolean withNamespace) {
    List<String> assigned = new ArrayList<>();
    return new Assigned(several(ends, withNamespace, assigned), assigned);
  }

  private Target several(Set<String> ends, boolean withNamespace, List<String> assigned) {
    List<Target> targets = new ArrayList<>();
    targets.add(one(withNamespace, assigned));
    boolean isTuple = false;
    while (stream.skipOperator(",")) {
      isTuple = true;
      if (isEnd(ends)) {
        break;
      }
      targets.add(one(withNamespace, assigned));
    }
    return isTuple ? Target.tuple(targets) : targets.get(0);
  }

  private boolean isEnd(Set<String> ends) {
    Token token = stream.current();
    return token.kind() == Kind.BLOCK_END
        || token.isOperator("=")
        || token.isOperator(")")
        || (token.kind() == Kind.NAME && ends.contains(token.text()));
  }

  private Target one(boolean withNamespace, List<String> assigned) {
    if (stream.skipOperator("(")) {
      Target inner = several(Set.of(), withNamespace, assigned);
      stream.expectOperator(")");
      return inner;
    }
    Token name = stream.expectName();
    if (CONSTANTS.contains(name.text())) {
      throw stream.error(name, "can't assign to '" + name.text() + "'", "");
    }
    if (withNamespace && stream.skipOperator(".")) {
      names.read(new NameExpression(stream.source(), name.offset(), name.text()));
      return Target.namespace(name.text(), stream.expectName().text());
    }
    assigned.add(name.text());
    return Target.name(name.text());
  }
}
