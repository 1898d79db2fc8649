package io.github.recoverydocs.runbook;

import java.util.Arrays;

/** Tells the line of an offset in a text whose lines end in LF, CRLF or CR. */
final class LineIndex {
  private final int[] starts;

  LineIndex(CharSequence text) {
    int[] found = new int[text.length() + 1];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd =
          c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (lineEnd) {
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** Returns the 1-based line of a 0-based offset. */
  int lineOf(int offset) {
    int place = Arrays.binarySearch(starts, offset);
    return place >= 0 ? place + 1 : -place - 1;
  }
}
