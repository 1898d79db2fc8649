package io.github.recoverydocs.template.python;

/** Texts as Python counts them: by code points, with Python's idea of white space. */
public final class Texts {
  private Texts() {}

  /** Tells whether Python's str.isspace holds for the character. */
  public static boolean isSpace(int c) {
    return c == ' '
        || (c >= 0x09 && c <= 0x0D)
        || (c >= 0x1C && c <= 0x1F)
        || c == 0x85
        || c == 0xA0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }

  /** Returns the text without white space at its end. */
  public static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Returns the text without white space at its start. */
  public static String trimStart(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** Returns the number of code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  static int compare(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      int a = left.codePointAt(i);
      int b = right.codePointAt(j);
      if (a != b) {
        return Integer.compare(a, b);
      }
      i += Character.charCount(a);
      j += Character.charCount(b);
    }
    return Integer.compare(left.length() - i, right.length() - j);
  }

  static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static String of(int[] points, int from, int to) {
    return new String(points, from, to - from);
  }

  /** Returns the text filled to a width in code points. */
  static String fill(String text, int left, int right, int fill) {
    Budget.make((long) text.length() + Math.max(0, left) + Math.max(0, right));
    String unit = Character.toString(fill);
    return unit.repeat(Math.max(0, left)) + text + unit.repeat(Math.max(0, right));
  }
}
