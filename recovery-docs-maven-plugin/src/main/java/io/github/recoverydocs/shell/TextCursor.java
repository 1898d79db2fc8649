package io.github.recoverydocs.shell;

/** A place in a text that is read from its beginning to its end, and never fails at the end. */
final class TextCursor {
  private final String text;
  private int place;

  TextCursor(String text) {
    this.text = text;
  }

  int place() {
    return Math.min(place, text.length());
  }

  boolean atEnd() {
    return place >= text.length();
  }

  /** The character at this place; 0 at the end. */
  char peek() {
    return atEnd() ? 0 : text.charAt(place);
  }

  /** The character before this place; 0 at the beginning. */
  char before() {
    return place == 0 || place > text.length() ? 0 : text.charAt(place - 1);
  }

  char next() {
    char c = peek();
    place++;
    return c;
  }

  /** Goes on by so many characters. */
  void skip(int characters) {
    place += characters;
  }

  boolean isAt(String expected) {
    return text.startsWith(expected, place);
  }

  boolean isAtOneOf(String characters) {
    return !atEnd() && characters.indexOf(peek()) >= 0;
  }

  /** Whether such a text is here, and behind it one of these characters. */
  boolean isAtOneOf(String before, String characters) {
    int behind = place + before.length();
    return isAt(before) && behind < text.length() && characters.indexOf(text.charAt(behind)) >= 0;
  }

  boolean isAtBlank() {
    return !atEnd() && Character.isWhitespace(peek());
  }

  /** Goes to the next such text, or to the end; returns what was passed over. */
  String skipTo(String wanted) {
    int found = text.indexOf(wanted, place());
    String passed = text.substring(place(), found < 0 ? text.length() : found);
    place = place() + passed.length();
    return passed;
  }

  void skipToEnd() {
    place = text.length();
  }

  /**
   * Goes behind the line that closes a here-document.
   *
   * @param opened its delimiter, behind {@code -} where tabs in front of that do not count, else
   *     behind {@code =}
   */
  void skipHereDocument(String opened) {
    boolean open = true;
    while (open && !atEnd()) {
      String line = skipTo("\n");
      line = opened.startsWith("-") ? line.replaceFirst("^\t+", "") : line;
      open = !line.equals(opened.substring(1));
      skip(1);
    }
  }

  void skipBlanks() {
    while (isAtOneOf(" \t")) {
      place++;
    }
  }

  String from(int start) {
    return text.substring(start, place());
  }

  /** How many lines end before an offset. */
  int linesBefore(int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
