package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what stands between tags, and knows in what a tag stands. */
final class BodyParser {
  private static final int DEEPEST = 100;

  private final TokenStream stream;
  private final ExpressionParser expressions;
  private final Supplier<Statement> tag;
  private int depth;
  private int loops;
  private int captures;

  /**
   * Creates it for a template.
   *
   * @param tag reads a tag whose begin was read, up to its end
   */
  BodyParser(TokenStream stream, ExpressionParser expressions, Supplier<Statement> tag) {
    this.stream = stream;
    this.expressions = expressions;
    this.tag = tag;
  }

  /** Reads the whole template. */
  List<Statement> template() {
    return statements(null, Set.of());
  }

  /** Reads a body up to one of its ends, which is then the current token. */
  List<Statement> until(Token opening, String... ends) {
    stream.skipOperator(":");
    stream.expect(Kind.BLOCK_END);
    return statements(opening, Set.of(ends));
  }

  /** Reads a body with its end. */
  List<Statement> whole(Token opening, String end) {
    List<Statement> body = until(opening, end);
    stream.next();
    return body;
  }

  /** Reads a loop's body up to one of its ends, which is then the current token. */
  List<Statement> loop(Token opening, String... ends) {
    loops++;
    List<Statement> body = until(opening, ends);
    loops--;
    return body;
  }

  /** Reads a body whose output is a value. */
  List<Statement> captured(Token opening, String end) {
    captures++;
    List<Statement> body = whole(opening, end);
    captures--;
    return body;
  }

  /** Reads a body whose output is a value, and which the loops around it do not run. */
  List<Statement> function(Token opening, String end) {
    int around = loops;
    loops = 0;
    List<Statement> body = captured(opening, end);
    loops = around;
    return body;
  }

  boolean isInLoop() {
    return loops > 0;
  }

  boolean isCaptured() {
    return captures > 0;
  }

  private List<Statement> statements(Token opening, Set<String> ends) {
    if (++depth > DEEPEST) {
      throw stream.error(opening, "tags are nested more than " + DEEPEST + " deep", "");
    }
    List<Statement> statements = new ArrayList<>();
    while (!isEnd(ends)) {
      Token token = stream.next();
      switch (token.kind()) {
        case DATA -> statements.add(Statements.text(stream.source(), token));
        case VARIABLE_BEGIN -> {
          statements.add(Statements.print(expressions.tuple()));
          stream.expect(Kind.VARIABLE_END);
        }
        case BLOCK_BEGIN -> {
          statements.add(tag.get());
          stream.expect(Kind.BLOCK_END);
        }
        case END ->
            throw stream.error(
                opening,
                "the tag '" + opening.text() + "' is never closed",
                "Add {% end" + opening.text() + " %}.");
        default -> throw stream.error(token, "unexpected " + token.described(), "");
      }
    }
    depth--;
    return statements;
  }

  /** Tells whether a body ends here; the begin of the tag that ends it is then read. */
  private boolean isEnd(Set<String> ends) {
    Token token = stream.current();
    if (token.kind() == Kind.END) {
      return ends.isEmpty();
    }
    boolean found =
        token.kind() == Kind.BLOCK_BEGIN
            && stream.ahead().kind() == Kind.NAME
            && ends.contains(stream.ahead().text());
    if (found) {
      stream.next();
    }
    return found;
  }
}
