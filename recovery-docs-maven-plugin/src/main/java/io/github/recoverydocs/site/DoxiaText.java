package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.PrintedText;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps Doxia from reading more into a text than GitHub does: it makes typographic quotes and
 * dashes ({@code --force}), wiki links, definitions and abbreviations.
 *
 * <p>A character that is written as a number is never anything but itself.
 */
final class DoxiaText {
  /** Kept: what is escaped already, and addresses, which become links as a whole. */
  private static final Pattern PROSE =
      Pattern.compile(
          "(?<kept>\\\\\\p{Punct}|(?:https?://|ftp://|www\\.)[^\\s<>\"]*)"
              + "|[\"'<>\\[*]|--+|\\.\\.\\.|\\. \\. \\.");

  private static final Pattern PUNCTUATION =
      Pattern.compile("[\\p{Punct}&&[^.,:;()/-]]|--+|\\.{3}");

  private DoxiaText() {}

  /**
   * The text of a document, which may have escapes.
   *
   * @param beginsLine whether a line begins with it
   */
  static String ofDocument(String text, boolean beginsLine) {
    String first = text.startsWith("~~") ? "" : text.replaceFirst("(?s)^([:~]?).*", "$1");
    if (beginsLine && !first.isEmpty()) {
      return "&#" + (int) first.charAt(0) + ";" + ofDocument(text.substring(1), false);
    }
    return PROSE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null ? asNumbers(found) : found.group()));
  }

  /** A text that is no Markdown, on one line: a name, or a reason with what a command printed. */
  static String ofPlain(String text) {
    return PUNCTUATION
        .matcher(PrintedText.plain(text).strip().replaceAll("\\s+", " "))
        .replaceAll(DoxiaText::asNumbers);
  }

  private static String asNumbers(MatchResult found) {
    return found
        .group()
        .chars()
        .mapToObj(character -> character == ' ' ? " " : "&#" + character + ";")
        .collect(Collectors.joining());
  }
}
