package io.github.recoverydocs.template.jinja;

import java.util.Arrays;

/** The text of one template file, its line ends made one, with the lines of its offsets. */
public final class Source {
  private final String file;
  private final String text;
  private final int[] lineStarts;

  /**
   * Takes a file's text.
   *
   * @param file as messages name it
   * @param text with any line ends
   */
  public Source(String file, String text) {
    this.file = file;
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    int[] starts = new int[(int) this.text.chars().filter(c -> c == '\n').count() + 1];
    int line = 1;
    for (int i = 0; i < this.text.length(); i++) {
      if (this.text.charAt(i) == '\n') {
        starts[line++] = i + 1;
      }
    }
    this.lineStarts = starts;
  }

  /** Returns the file's name in messages. */
  public String file() {
    return file;
  }

  /** Returns the text with one kind of line end. */
  public String content() {
    return text;
  }

  String text() {
    return text;
  }

  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  Position position(int offset) {
    int line = line(offset);
    int start = lineStarts[line - 1];
    int end = text.indexOf('\n', start);
    String whole = text.substring(start, end < 0 ? text.length() : end);
    return new Position(file, line, text.codePointCount(start, offset) + 1, whole);
  }
}
