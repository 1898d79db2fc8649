package io.github.recoverydocs.template.jinja;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The regular expressions of a syntax, as Jinja2's lexer builds them.
 *
 * @param begin the next tag, expression, comment or raw block
 * @param rawEnd the end of a raw block
 * @param commentEnd the end of a comment
 * @param blockEnd the end of a tag
 * @param variableEnd the end of an expression
 */
record Delimiters(
    Pattern begin, Pattern rawEnd, Pattern commentEnd, Pattern blockEnd, Pattern variableEnd) {
  static final String RAW = "raw";
  static final String COMMENT = "comment";
  static final String BLOCK = "block";
  static final String VARIABLE = "variable";

  /** Python's idea of white space. */
  private static final String SPACE =
      "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*";

  private record Rule(String name, String start) {}

  static Delimiters of(Syntax syntax) {
    String blockStart = Pattern.quote(syntax.blockStart());
    String blockEnd = Pattern.quote(syntax.blockEnd());
    String suffix = syntax.trimBlocks() ? "\\n?" : "";
    String blockClosing = closing(blockEnd, suffix);
    String variableEnd = Pattern.quote(syntax.variableEnd());
    String raw =
        "(?<raw>"
            + blockStart
            + "(?<rawsign>[-+]?)"
            + SPACE
            + "raw"
            + SPACE
            + "(?:-"
            + blockEnd
            + SPACE
            + "|"
            + blockEnd
            + "))";
    List<Rule> rules =
        new ArrayList<>(
            List.of(
                new Rule(VARIABLE, syntax.variableStart()),
                new Rule(COMMENT, syntax.commentStart()),
                new Rule(BLOCK, syntax.blockStart())));
    rules.sort(Comparator.comparing((Rule rule) -> -rule.start().length()));
    StringBuilder begin = new StringBuilder(raw);
    for (Rule rule : rules) {
      begin.append(
          String.format(
              "|(?<%1$s>%2$s(?<%1$ssign>[-+]?))", rule.name(), Pattern.quote(rule.start())));
    }
    return new Delimiters(
        Pattern.compile(begin.toString()),
        Pattern.compile(blockStart + "([-+]?)" + SPACE + "endraw" + SPACE + blockClosing),
        Pattern.compile(closing(Pattern.quote(syntax.commentEnd()), suffix)),
        Pattern.compile(blockClosing),
        Pattern.compile("-" + variableEnd + SPACE + "|" + variableEnd));
  }

  private static String closing(String end, String suffix) {
    return "(?:\\+" + end + "|-" + end + SPACE + "|" + end + suffix + ")";
  }

  String kind(Matcher match) {
    for (String name : List.of(RAW, VARIABLE, COMMENT)) {
      if (match.group(name) != null) {
        return name;
      }
    }
    return BLOCK;
  }

  String sign(Matcher match, String kind) {
    return match.group(kind + "sign");
  }
}
