package io.github.recoverydocs.verdict.fingerprint;

/** Texts of the database, cut to what fits into a line. */
final class Shortened {
  private static final int LONGEST = 80;
  private static final int BEFORE = 30;

  private Shortened() {}

  /** A text on one line. */
  static String of(String text) {
    return cut(oneLine(text), 0);
  }

  /**
   * A text on one line, at the place where it differs from another.
   *
   * @param other the text that it is shown beside
   */
  static String of(String text, String other) {
    String line = oneLine(text);
    String otherLine = oneLine(other);
    int same = 0;
    while (same < Math.min(line.length(), otherLine.length())
        && line.charAt(same) == otherLine.charAt(same)) {
      same++;
    }
    return cut(line, Math.max(line.length(), otherLine.length()) <= LONGEST ? 0 : same - BEFORE);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String cut(String line, int from) {
    int start = Math.max(0, Math.min(from, line.length() - LONGEST));
    int end = Math.min(line.length(), start + LONGEST);
    return (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
  }
}
