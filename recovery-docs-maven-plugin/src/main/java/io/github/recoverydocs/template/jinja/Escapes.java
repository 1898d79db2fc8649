package io.github.recoverydocs.template.jinja;

/** Decodes the escapes in a string as Python's unicode-escape does. */
final class Escapes {
  private static final String SIMPLE = "\\'\"abfnrtv";
  private static final String MEANT = "\\'\"\u0007\b\f\n\r\t\u000B";

  private Escapes() {}

  static String decode(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < written.length()) {
      char c = written.charAt(i);
      if (c != '\\') {
        out.append(c);
        i++;
      } else {
        i = escape(written, i + 1, out);
      }
    }
    return out.toString();
  }

  /** Decodes the escape whose letter stands at i and returns where to go on. */
  private static int escape(String written, int i, StringBuilder out) {
    char c = written.charAt(i);
    int simple = SIMPLE.indexOf(c);
    if (simple >= 0) {
      out.append(MEANT.charAt(simple));
      return i + 1;
    }
    if (c >= '0' && c <= '7') {
      int end = i;
      while (end < written.length()
          && end < i + 3
          && "01234567".indexOf(written.charAt(end)) >= 0) {
        end++;
      }
      out.appendCodePoint(Integer.parseInt(written.substring(i, end), 8));
      return end;
    }
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
      int end = i + 1 + digits;
      if (end > written.length() || !written.substring(i + 1, end).matches("[0-9a-fA-F]+")) {
        throw new IllegalArgumentException("truncated \\" + c + " escape in a string");
      }
      long point = Long.parseLong(written.substring(i + 1, end), 16);
      if (point > Character.MAX_CODE_POINT || (point >= 0xD800 && point <= 0xDFFF)) {
        throw new IllegalArgumentException("illegal Unicode character in a string");
      }
      out.appendCodePoint((int) point);
      return end;
    }
    if (c == 'N') {
      throw new IllegalArgumentException("the escape \\N in a string is not supported");
    }
    if (c == '\n') {
      return i + 1;
    }
    out.append('\\');
    if (c < 0x80) {
      out.append(c);
      return i + 1;
    }
    // Python writes what is not ASCII as an escape first, and its backslash meets this one.
    throw new IllegalArgumentException("a backslash before a letter outside ASCII");
  }
}
