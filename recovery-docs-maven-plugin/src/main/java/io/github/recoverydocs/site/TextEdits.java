package io.github.recoverydocs.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replaces parts of a text by their offsets, so that all else stays byte for byte what it was. */
final class TextEdits {
  private record Edit(int start, int end, String replacement) {}

  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  TextEdits(String text) {
    this.text = text;
  }

  /** The text that is edited, as it was. */
  String original() {
    return text;
  }

  /**
   * Replaces a part; what lies within another part that is replaced is lost with it.
   *
   * @param start the offset of its first character
   * @param end the offset behind its last one
   */
  void replace(int start, int end, String replacement) {
    edits.add(new Edit(start, end, replacement));
  }

  /** Puts something in front of a character, behind what was put there before. */
  void insert(int offset, String inserted) {
    replace(offset, offset, inserted);
  }

  /** The offset of the first character of a line. */
  int startOfLine(int offset) {
    int start = offset;
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The offset behind the last character of a line, in front of its line end. */
  int endOfLine(int offset) {
    int end = offset;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The offset in front of the line end that stands before an offset; the same where none does. */
  int beforeLineEnd(int offset) {
    if (offset > 1 && text.startsWith("\r\n", offset - 2)) {
      return offset - 2;
    }
    return offset > 0 && isLineEnd(text.charAt(offset - 1)) ? offset - 1 : offset;
  }

  /** The text with all parts replaced. */
  String apply() {
    List<Edit> inOrder = new ArrayList<>(edits);
    // The longer one first where two begin together, and insertions before both.
    inOrder.sort(
        Comparator.comparingInt(Edit::start)
            .thenComparingInt(edit -> edit.start() == edit.end() ? 0 : 1)
            .thenComparing(Comparator.comparingInt(Edit::end).reversed()));
    StringBuilder edited = new StringBuilder();
    int done = 0;
    for (Edit edit : inOrder) {
      if (edit.start() >= done) {
        edited.append(text, done, edit.start()).append(edit.replacement());
        done = edit.end();
      }
    }
    return edited.append(text, done, text.length()).toString();
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }
}
