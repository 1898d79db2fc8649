package io.github.recoverydocs.template.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes texts apart as Python's split methods do. */
final class Splitting {
  private Splitting() {}

  static List<Object> split(String text, Arguments given) {
    Arguments.Bound bound = given.bind("split", 0, "sep", "maxsplit");
    int most = bound.integer("maxsplit", -1);
    Object separator = bound.value("sep", null);
    Budget.make(text.length());
    return separator == null ? words(text, most) : parts(text, separator(separator), most);
  }

  static List<Object> splitFromEnd(String text, Arguments given) {
    Arguments.Bound bound = given.bind("rsplit", 0, "sep", "maxsplit");
    int most = bound.integer("maxsplit", -1);
    Object separator = bound.value("sep", null);
    String reversed = reverse(text);
    Budget.make(text.length());
    List<Object> parts =
        separator == null
            ? words(reversed, most)
            : parts(reversed, reverse(separator(separator)), most);
    Collections.reverse(parts);
    parts.replaceAll(part -> reverse((String) part));
    return parts;
  }

  /** Reverses chars, not code points, so that reversing twice gives back the same text. */
  private static String reverse(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0, j = chars.length - 1; i < j; i++, j--) {
      char c = chars[i];
      chars[i] = chars[j];
      chars[j] = c;
    }
    return new String(chars);
  }

  private static String separator(Object value) {
    String separator = Sequences.text(value);
    if (separator.isEmpty()) {
      throw new PythonError("empty separator");
    }
    return separator;
  }

  private static List<Object> parts(String text, String separator, int most) {
    List<Object> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      if (most >= 0 && parts.size() >= most) {
        break;
      }
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static List<Object> words(String text, int most) {
    List<Object> words = new ArrayList<>();
    String rest = Texts.trimStart(text);
    int from = 0;
    while (from < rest.length()) {
      if (most >= 0 && words.size() >= most) {
        words.add(rest.substring(from));
        return words;
      }
      int end = from;
      while (end < rest.length() && !Texts.isSpace(rest.charAt(end))) {
        end++;
      }
      words.add(rest.substring(from, end));
      from = end;
      while (from < rest.length() && Texts.isSpace(rest.charAt(from))) {
        from++;
      }
    }
    return words;
  }

  static List<Object> lines(String text, Arguments given) {
    boolean keep = given.bind("splitlines", 0, "keepends").flag("keepends", false);
    Budget.make(text.length());
    List<Object> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isLineEnd(text.charAt(i))) {
        continue;
      }
      boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      int next = pair ? i + 2 : i + 1;
      lines.add(text.substring(from, keep ? next : i));
      from = next;
      i = next - 1;
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r')
        || (c >= 0x1C && c <= 0x1E)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  static Tuple partition(String name, String text, Arguments given, boolean last) {
    String separator = separator(given.positional(name, 1, 1).get(0));
    int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
    if (at < 0) {
      return last ? Tuple.of("", "", text) : Tuple.of(text, "", "");
    }
    return Tuple.of(text.substring(0, at), separator, text.substring(at + separator.length()));
  }
}
