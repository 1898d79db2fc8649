package io.github.recoverydocs.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts code into what is coloured and what is not: comments, strings, variables, keywords.
 *
 * <p>It reads for the eye and not for a shell: what it takes for a string may be none, and nothing
 * but a colour goes by it.
 */
final class Highlighter {
  private static final List<String> KINDS = List.of("comment", "string", "variable", "keyword");

  private static final Pattern BASH =
      Pattern.compile(
          "(?<comment>(?<![^\\s])#[^\n]*)"
              + "|(?<string>'[^']*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")"
              + "|(?<variable>\\$(?:\\w+|\\{[^}\n]*}|[?#@*!$-]))"
              + "|(?<keyword>(?<![\\w./=-])(?:if|then|else|elif|fi|for|in|do|done|while|until|case"
              + "|esac|function|export|local|return|set|test)(?![\\w./=-]))",
          Pattern.DOTALL);

  private static final Pattern SQL =
      Pattern.compile(
          "(?<comment>--[^\n]*|/\\*.*?\\*/)"
              + "|(?<string>'[^']*+'|\"[^\"]*+\")"
              + "|(?<variable>:\\w+|:'\\w+')"
              + "|(?<keyword>\\b(?:select|from|where|and|or|not|in|is|null|as|on|join|left|group"
              + "|order|by|limit|insert|into|values|update|set|delete|create|alter|drop|table"
              + "|database|index|view|role|user|schema|extension|function|grant|revoke|to|with"
              + "|begin|commit|rollback|reset|show|exists|if|like|between|distinct|returning)\\b)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern YAML =
      Pattern.compile(
          "(?<comment>(?<![^\\s])#[^\n]*)"
              + "|(?<keyword>(?m:^)[ \t]*(?:- +)*[\\w./\"'-]+(?=:(?:\\s|$)))"
              + "|(?<string>'[^'\n]*+'|\"[^\"\n]*+\")"
              + "|(?<variable>\\$\\{[^}\n]*})");

  private static final Pattern INI =
      Pattern.compile(
          "(?<comment>(?m:^)[ \t]*[#;][^\n]*)"
              + "|(?<keyword>(?m:^)[ \t]*(?:\\[[^]\n]*]|[\\w.-]+(?=[ \t]*=)))"
              + "|(?<string>'[^'\n]*+'|\"[^\"\n]*+\")"
              + "|(?<variable>\\$\\{[^}\n]*})");

  private static final Map<String, Pattern> LANGUAGES =
      Map.of(
          "bash",
          BASH,
          "sh",
          BASH,
          "shell",
          BASH,
          "sql",
          SQL,
          "yaml",
          YAML,
          "yml",
          YAML,
          "ini",
          INI,
          "conf",
          INI,
          "properties",
          INI);

  /**
   * A part of the code.
   *
   * @param text as written
   * @param kind {@code comment}, {@code string}, {@code variable}, {@code keyword} or nothing
   */
  record Token(String text, String kind) {}

  private Highlighter() {}

  /**
   * Cuts a text.
   *
   * @param info the info string of its fence, which begins with the language
   * @return the parts, which together are the text
   */
  static List<Token> tokens(String text, String info) {
    Pattern pattern = LANGUAGES.get(info.strip().split("[\\s{,]", 2)[0].toLowerCase(Locale.ROOT));
    if (pattern == null) {
      return List.of(new Token(text, ""));
    }
    List<Token> tokens = new ArrayList<>();
    Matcher found = pattern.matcher(text);
    int end = 0;
    while (found.find()) {
      if (found.start() > end) {
        tokens.add(new Token(text.substring(end, found.start()), ""));
      }
      tokens.add(new Token(found.group(), kind(found)));
      end = found.end();
    }
    if (end < text.length()) {
      tokens.add(new Token(text.substring(end), ""));
    }
    return List.copyOf(tokens);
  }

  private static String kind(Matcher found) {
    return KINDS.stream().filter(kind -> found.group(kind) != null).findFirst().orElse("");
  }
}
