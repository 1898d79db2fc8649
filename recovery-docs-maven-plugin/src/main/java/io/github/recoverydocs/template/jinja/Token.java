package io.github.recoverydocs.template.jinja;

import java.util.List;

/**
 * A piece of a template.
 *
 * @param kind what it is
 * @param text what was written; for a string its value
 * @param number the value of a number, else null
 * @param offset where it starts
 */
record Token(Kind kind, String text, Object number, int offset) {

  enum Kind {
    DATA("text"),
    VARIABLE_BEGIN("the begin of an expression"),
    VARIABLE_END("the end of the expression"),
    BLOCK_BEGIN("the begin of a tag"),
    BLOCK_END("the end of the tag"),
    NAME("a name"),
    STRING("a string"),
    INTEGER("a number"),
    FLOAT("a number"),
    OPERATOR("an operator"),
    END("the end of the template");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static final List<String> OPERATORS =
      List.of(
          "==", "!=", ">=", "<=", "//", "**", "+", "-", "/", "*", "%", "~", "[", "]", "(", ")", "{",
          "}", ">", "<", "=", ".", ":", "|", ",", ";");

  boolean is(Kind wanted, String value) {
    return kind == wanted && text.equals(value);
  }

  boolean isName(String name) {
    return is(Kind.NAME, name);
  }

  boolean isOperator(String operator) {
    return is(Kind.OPERATOR, operator);
  }

  String described() {
    return switch (kind) {
      case NAME, OPERATOR, INTEGER, FLOAT -> "'" + text + "'";
      default -> kind.words();
    };
  }
}
