package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.shell.ParsedScript.SyntaxError;
import java.util.List;
import java.util.regex.Pattern;

/** Finds where a syntax error began that the parser stumbles over further down. */
final class Opener {
  /** {@code if [ -f x ] then}: the word is an argument of the test, and {@code fi} comes alone. */
  private static final Pattern NO_SEMICOLON =
      Pattern.compile("^\\s*(?:if|elif|while|until)\\s.*[^\\s;&|]\\s+(?:then|do)\\s*(?:#.*)?$");

  private static final Pattern STRAY =
      Pattern.compile("\\b(?:fi|else|elif|then|done|do)\\b.* can only be used");

  private static final Pattern CASE = Pattern.compile("^\\s*case\\s.*");
  private static final Pattern END_OF_CASE = Pattern.compile(".*\\besac\\b.*");

  private final List<String> lines;
  private final int firstLine;

  Opener(Block block) {
    lines = block.commands().lines().toList();
    firstLine = block.firstLine();
  }

  /** Returns the error at the line where it began, as far as that can be told. */
  SyntaxError of(SyntaxError error) {
    int at = Math.min(error.line() - firstLine, lines.size() - 1);
    if (error.message().contains("closing quote '")) {
      int apostrophe = apostrophe(String.join("\n", lines));
      return apostrophe < 0 ? error : at(apostrophe, error);
    }
    Pattern opener = null;
    if (STRAY.matcher(error.message()).find()) {
      opener = NO_SEMICOLON;
    } else if (error.message().contains("case patterns")
        && lines.stream().skip(at).noneMatch(line -> END_OF_CASE.matcher(line).matches())) {
      opener = CASE;
    }
    for (int i = at; opener != null && i >= 0; i--) {
      if (opener.matcher(lines.get(i)).matches()) {
        return at(i, error);
      }
    }
    return error;
  }

  private SyntaxError at(int place, SyntaxError error) {
    return new SyntaxError(firstLine + place, lines.get(place), error.message());
  }

  /**
   * {@code echo Don't}: everything up to the next single quote, lines below, is taken for text.
   * Returns the line's place, or -1 where no quote that goes over a line's end stands inside of a
   * word.
   */
  private static int apostrophe(String text) {
    int line = 0;
    char quote = 0;
    int opened = 0;
    int openedLine = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c == '\\' && quote != '\'') {
        i++;
        line += i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
      } else if (quote == 0 && c == '#' && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
        i = Math.max(i, text.indexOf('\n', i) - 1);
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        opened = i;
        openedLine = line;
      } else if (c == quote) {
        if (isInsideOfAWord(text, opened) && line > openedLine) {
          return openedLine;
        }
        quote = 0;
      }
    }
    return quote == '\'' && isInsideOfAWord(text, opened) ? openedLine : -1;
  }

  private static boolean isInsideOfAWord(String text, int place) {
    return text.charAt(place) == '\''
        && text.substring(0, place).matches("(?s).*(?:^|\\s)[A-Za-z]+")
        && place + 1 < text.length()
        && Character.isLetter(text.charAt(place + 1));
  }
}
