package io.github.recoverydocs.template;

/** Chooses the line end of a rendered file as cookiecutter does: by the template's first lines. */
final class LineEnds {
  /** Python decodes this much at a time, and remembers all line ends in it. */
  private static final int CHUNK = 8192;

  private LineEnds() {}

  static String of(byte[] text) {
    for (int end = Math.min(CHUNK, text.length); ; end = Math.min(end + CHUNK, text.length)) {
      String found = in(text, end);
      if (found != null || end == text.length) {
        return found == null ? "\n" : found;
      }
    }
  }

  private static String in(byte[] text, int end) {
    boolean lineFeed = false;
    boolean both = false;
    boolean carriageReturn = false;
    for (int i = 0; i < end; i++) {
      if (text[i] == '\n') {
        lineFeed = true;
      } else if (text[i] == '\r' && i + 1 == end && end < text.length) {
        break; // Python waits for the next chunk to know what it is.
      } else if (text[i] == '\r' && i + 1 < end && text[i + 1] == '\n') {
        both = true;
        i++;
      } else if (text[i] == '\r') {
        carriageReturn = true;
      }
    }
    return carriageReturn ? "\r" : lineFeed ? "\n" : both ? "\r\n" : null;
  }
}
