package io.github.recoverydocs.template;

/** Chooses the line end of a rendered file as cookiecutter does: by the template's first lines. */
final class LineEnds {
  /** Python decodes this much at a time, and remembers all line ends in it. */
  private static final int CHUNK = 8192;

  private LineEnds() {}

  static String of(String text) {
    for (int end = Math.min(CHUNK, text.length()); ; end = Math.min(end + CHUNK, text.length())) {
      String found = in(text.substring(0, end));
      if (found != null || end == text.length()) {
        return found == null ? "\n" : found;
      }
    }
  }

  private static String in(String text) {
    boolean lineFeed = false;
    boolean both = false;
    boolean carriageReturn = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineFeed = true;
      } else if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        both = true;
        i++;
      } else if (c == '\r') {
        carriageReturn = true;
      }
    }
    return carriageReturn ? "\r" : lineFeed ? "\n" : both ? "\r\n" : null;
  }
}
