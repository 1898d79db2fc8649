package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.Markup;
import io.github.recoverydocs.template.python.Numbers;
import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Filters on texts. */
final class TextFilters {
  private static final Pattern WORD_BEGIN = Pattern.compile("([-\\s({\\[<]+)");
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TAG = Pattern.compile("<!--.*?-->|<.*?>", Pattern.DOTALL);
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~";

  private TextFilters() {}

  static void addTo(Map<String, Registry.FilterBody> filters) {
    filters.put("upper", (value, given, i) -> none("upper", value, given));
    filters.put("lower", (value, given, i) -> none("lower", value, given));
    filters.put("capitalize", (value, given, i) -> none("capitalize", value, given));
    filters.put(
        "title",
        (value, given, i) ->
            title(plain("title", value instanceof Markup ? value : Printing.str(value))));
    filters.put("trim", (value, given, i) -> trim(value, given));
    filters.put("replace", (value, given, i) -> replace(value, given));
    filters.put("center", (value, given, i) -> center(value, given));
    filters.put("indent", (value, given, i) -> indent(value, given));
    filters.put("truncate", (value, given, i) -> truncate(plain("truncate", value), given));
    filters.put(
        "wordcount", (value, given, i) -> WORD.matcher(Printing.str(value)).results().count());
    filters.put("wordwrap", (value, given, i) -> WordWrap.wrap(plain("wordwrap", value), given));
    filters.put("striptags", (value, given, i) -> stripTags(Printing.str(value)));
    filters.put("urlencode", (value, given, i) -> urlEncode(value));
    filters.put("slugify", (value, given, i) -> Slug.of(Sequences.text(value), given));
  }

  private static Object none(String name, Object value, Arguments given) {
    given.positional(name, 0, 0);
    return Filters.method(value, name);
  }

  /** The value's text; texts marked as safe are refused where their escaping is not built. */
  private static String plain(String filter, Object value) {
    if (value instanceof Markup) {
      throw new PythonError(
          "the filter '" + filter + "' of a text marked as safe is not supported");
    }
    return Sequences.text(value);
  }

  private static String title(String text) {
    StringBuilder out = new StringBuilder();
    Matcher begin = WORD_BEGIN.matcher(text);
    int from = 0;
    while (begin.find()) {
      out.append(titleWord(text.substring(from, begin.start()))).append(begin.group());
      from = begin.end();
    }
    return out.append(titleWord(text.substring(from))).toString();
  }

  private static String titleWord(String word) {
    if (word.isEmpty()) {
      return word;
    }
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT)
        + word.substring(first).toLowerCase(Locale.ROOT);
  }

  private static Object trim(Object value, Arguments given) {
    Object chars = given.bind("trim", 0, "chars").value("chars", null);
    return Filters.method(value, "strip", chars);
  }

  private static Object replace(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("replace", 2, "old", "new", "count");
    Object count = bound.value("count", null);
    return Filters.method(
        value instanceof Markup ? value.toString() : value,
        "replace",
        Printing.str(bound.value("old", "")),
        Printing.str(bound.value("new", "")),
        count == null ? -1L : count);
  }

  private static Object center(Object value, Arguments given) {
    return Filters.method(
        value, "center", (long) given.bind("center", 0, "width").integer("width", 80));
  }

  private static Object indent(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("indent", 0, "width", "first", "blank");
    Object width = bound.value("width", 4L);
    String indention =
        width instanceof String text
            ? text
            : " ".repeat(Budget.make(Math.max(0, Numbers.index(width))));
    String text = Sequences.text(value) + "\n";
    List<Object> lines = Sequences.items(Filters.method(text, "splitlines"));
    StringBuilder out = new StringBuilder(bound.flag("first", false) ? indention : "");
    boolean blank = bound.flag("blank", false);
    for (int i = 0; i < lines.size(); i++) {
      String line = (String) lines.get(i);
      boolean indented = i > 0 && (blank || !line.isEmpty());
      out.append(i > 0 ? "\n" : "").append(indented ? indention : "").append(line);
      Budget.make(indention.length() + line.length());
      if (out.length() > Budget.LARGEST) {
        Budget.make(out.length());
      }
    }
    return value instanceof Markup ? new Markup(out.toString()) : out.toString();
  }

  private static String truncate(String text, Arguments given) {
    Arguments.Bound bound = given.bind("truncate", 0, "length", "killwords", "end", "leeway");
    int length = bound.integer("length", 255);
    String end = bound.text("end", "...");
    int leeway = bound.value("leeway", null) == null ? 5 : bound.integer("leeway", 5);
    if (length < Texts.length(end) || leeway < 0) {
      throw new PythonError("expected length >= " + Texts.length(end) + ", got " + length);
    }
    int[] points = text.codePoints().toArray();
    if (points.length <= length + leeway) {
      return text;
    }
    String kept = new String(points, 0, length - Texts.length(end));
    if (!bound.flag("killwords", false)) {
      int blank = kept.lastIndexOf(' ');
      kept = blank < 0 ? kept : kept.substring(0, blank);
    }
    return kept + end;
  }

  private static String stripTags(String text) {
    if (text.contains("&")) {
      throw new PythonError("striptags of a text with entities is not supported");
    }
    return String.join(
        " ",
        Sequences.items(Filters.method(TAG.matcher(text).replaceAll(""), "split"))
            .toArray(String[]::new));
  }

  private static String urlEncode(Object value) {
    if (value instanceof String || value instanceof Markup || !Sequences.isIterable(value)) {
      return quoted(value, "/");
    }
    Object pairs = value instanceof Map<?, ?> ? Filters.method(value, "items") : value;
    List<String> encoded = new ArrayList<>();
    for (Object pair : Sequences.items(pairs)) {
      List<Object> both = Sequences.items(pair);
      if (both.size() != 2) {
        throw new PythonError("urlencode needs pairs of a key and a value");
      }
      encoded.add(plus(both.get(0)) + "=" + plus(both.get(1)));
    }
    return String.join("&", encoded);
  }

  private static String plus(Object value) {
    return quoted(value, "").replace("%20", "+");
  }

  private static String quoted(Object value, String safe) {
    StringBuilder out = new StringBuilder();
    for (byte b : Printing.str(value).getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && (UNRESERVED.indexOf(b) >= 0 || safe.indexOf(b) >= 0)) {
        out.append((char) b);
      } else {
        out.append(String.format("%%%02X", b & 0xFF));
      }
    }
    Budget.make(out.length());
    return out.toString();
  }
}
