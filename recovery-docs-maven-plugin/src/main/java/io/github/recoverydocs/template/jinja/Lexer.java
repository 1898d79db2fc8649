package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.jinja.Token.Kind;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.Texts;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a template apart by the rules of Jinja2's own lexer: the same regular expressions, the same
 * order, the same white space control, and the true offset of every token.
 */
final class Lexer {
  private static final Pattern FLOAT =
      Pattern.compile(
          "(?<!\\.)(\\d+_)*\\d+((\\.(\\d+_)*\\d+)?[eE][+\\-]?(\\d+_)*\\d+|\\.(\\d+_)*\\d+)");
  private static final Pattern INTEGER =
      Pattern.compile("0[bB](_?[01])+|0[oO](_?[0-7])+|0[xX](_?[\\da-fA-F])+|[1-9](_?\\d)*|0(_?0)*");
  private static final Pattern NAME = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Source source;
  private final String text;
  private final Syntax syntax;
  private final Delimiters delimiters;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean lineStarting = true;

  Lexer(Source source, Syntax syntax) {
    this.source = source;
    this.text = source.text();
    this.syntax = syntax;
    this.delimiters = Delimiters.of(syntax);
  }

  List<Token> tokens() {
    Matcher begin = delimiters.begin().matcher(text);
    while (begin.find(at)) {
      String kind = delimiters.kind(begin);
      data(begin.start(), delimiters.sign(begin, kind), !kind.equals(Delimiters.VARIABLE));
      int from = begin.start();
      go(begin.end());
      switch (kind) {
        case Delimiters.RAW -> raw(from);
        case Delimiters.COMMENT -> comment(from);
        case Delimiters.BLOCK -> tag(from, Kind.BLOCK_BEGIN, Kind.BLOCK_END, delimiters.blockEnd());
        default -> tag(from, Kind.VARIABLE_BEGIN, Kind.VARIABLE_END, delimiters.variableEnd());
      }
    }
    add(Kind.DATA, text.substring(at), at);
    tokens.add(new Token(Kind.END, "", null, text.length()));
    return tokens;
  }

  private void go(int to) {
    lineStarting = to > 0 && text.charAt(to - 1) == '\n';
    at = to;
  }

  private void data(int end, String sign, boolean mayStrip) {
    String data = text.substring(at, end);
    if (sign.equals("-")) {
      data = Texts.trimEnd(data);
    } else if (!sign.equals("+") && syntax.stripBlocks() && mayStrip) {
      int line = data.lastIndexOf('\n') + 1;
      if ((line > 0 || lineStarting) && Texts.trimStart(data.substring(line)).isEmpty()) {
        data = data.substring(0, line);
      }
    }
    add(Kind.DATA, data, at);
  }

  private void add(Kind kind, String value, int offset) {
    if (!value.isEmpty() || kind != Kind.DATA) {
      tokens.add(new Token(kind, value, null, offset));
    }
  }

  private void raw(int from) {
    Matcher end = delimiters.rawEnd().matcher(text);
    if (!end.find(at)) {
      throw error(from, "the raw block is never closed", "Add " + tagText("endraw") + ".");
    }
    data(end.start(), end.group(1), true);
    go(end.end());
  }

  private String tagText(String name) {
    return syntax.blockStart() + " " + name + " " + syntax.blockEnd();
  }

  private void comment(int from) {
    Matcher end = delimiters.commentEnd().matcher(text);
    if (!end.find(at)) {
      throw error(from, "the comment is never closed", "Add " + syntax.commentEnd() + ".");
    }
    go(end.end());
  }

  private void tag(int from, Kind begin, Kind end, Pattern endPattern) {
    add(begin, text.substring(from, at), from);
    Deque<Token> open = new ArrayDeque<>();
    Matcher closing = endPattern.matcher(text);
    while (at < text.length()) {
      Budget.step();
      if (open.isEmpty() && closing.region(at, text.length()).lookingAt()) {
        add(end, closing.group(), at);
        go(closing.end());
        return;
      }
      piece(open);
    }
    String what = begin == Kind.BLOCK_BEGIN ? "tag" : "expression";
    Token unclosed = open.peek();
    throw error(
        unclosed == null ? from : unclosed.offset(),
        unclosed == null
            ? "the " + what + " is never closed"
            : "the " + what + " is never closed: '" + unclosed.text() + "' is still open",
        "Add " + (begin == Kind.BLOCK_BEGIN ? syntax.blockEnd() : syntax.variableEnd()) + ".");
  }

  private void piece(Deque<Token> open) {
    char c = text.charAt(at);
    Matcher match = FLOAT.matcher(text).useTransparentBounds(true);
    if (Texts.isSpace(c)) {
      at++;
    } else if (match.region(at, text.length()).lookingAt()) {
      String digits = match.group().replace("_", "");
      tokens.add(new Token(Kind.FLOAT, match.group(), Double.valueOf(digits), at));
      at = match.end();
    } else if (match.usePattern(INTEGER).region(at, text.length()).lookingAt()) {
      tokens.add(new Token(Kind.INTEGER, match.group(), number(match.group()), at));
      at = match.end();
    } else if (match.usePattern(NAME).region(at, text.length()).lookingAt()) {
      if (!Character.isUnicodeIdentifierStart(text.codePointAt(at)) && c != '_') {
        throw error(at, "'" + match.group() + "' is no name", "");
      }
      add(Kind.NAME, match.group(), at);
      at = match.end();
    } else if (c == '"' || c == '\'') {
      string(c);
    } else {
      operator(open);
    }
  }

  private Object number(String written) {
    String digits = written.replace("_", "");
    if (digits.length() > 4300) {
      throw error(at, "the number has more than 4300 digits", "");
    }
    int radix =
        switch (digits.length() > 1 ? Character.toLowerCase(digits.charAt(1)) : ' ') {
          case 'x' -> 16;
          case 'o' -> 8;
          case 'b' -> 2;
          default -> 10;
        };
    BigInteger value = new BigInteger(radix == 10 ? digits : digits.substring(2), radix);
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  private void string(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      throw error(at, "the string is never closed", "Add " + quote + ".");
    }
    try {
      add(Kind.STRING, Escapes.decode(text.substring(at + 1, end)), at);
    } catch (IllegalArgumentException e) {
      throw error(at, e.getMessage(), "Write the backslash twice.");
    }
    at = end + 1;
  }

  private void operator(Deque<Token> open) {
    for (String operator : Token.OPERATORS) {
      if (text.startsWith(operator, at)) {
        Token token = new Token(Kind.OPERATOR, operator, null, at);
        balance(token, open);
        tokens.add(token);
        at += operator.length();
        return;
      }
    }
    String found = Character.toString(text.codePointAt(at));
    throw error(at, "unexpected character '" + found + "' in a tag or expression", "");
  }

  private void balance(Token token, Deque<Token> open) {
    if ("([{".contains(token.text())) {
      open.push(token);
    } else if (")]}".contains(token.text())) {
      if (open.isEmpty()) {
        throw error(token.offset(), "unexpected '" + token.text() + "'", "Nothing was opened.");
      }
      String expected = "" + ")]}".charAt("([{".indexOf(open.pop().text()));
      if (!expected.equals(token.text())) {
        throw error(
            token.offset(), "unexpected '" + token.text() + "', expected '" + expected + "'", "");
      }
    }
  }

  private JinjaError error(int offset, String reason, String nextStep) {
    return new JinjaError(source.position(Math.min(offset, text.length())), reason, nextStep);
  }
}
