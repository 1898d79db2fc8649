package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.jinja.Token.Kind;
import java.util.List;

/** The tokens of a template, read from front to back. */
final class TokenStream {
  private final Source source;
  private final List<Token> tokens;
  private int at;

  TokenStream(Source source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  Source source() {
    return source;
  }

  Token current() {
    return tokens.get(at);
  }

  Token ahead() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = current();
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  boolean skipName(String name) {
    boolean found = current().isName(name);
    if (found) {
      next();
    }
    return found;
  }

  boolean skipOperator(String operator) {
    boolean found = current().isOperator(operator);
    if (found) {
      next();
    }
    return found;
  }

  Token expectName(String name) {
    return expect(current().isName(name), "'" + name + "'");
  }

  Token expectName() {
    return expect(Kind.NAME);
  }

  Token expect(Kind kind) {
    return expect(current().kind() == kind, kind.words());
  }

  Token expectOperator(String operator) {
    return expect(current().isOperator(operator), "'" + operator + "'");
  }

  private Token expect(boolean found, String wanted) {
    if (!found) {
      throw error(current(), "expected " + wanted + ", found " + current().described(), "");
    }
    return next();
  }

  JinjaError error(Token token, String reason, String nextStep) {
    return new JinjaError(source.position(token.offset()), reason, nextStep);
  }
}
