package io.github.recoverydocs.template.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The methods of Python's str. */
final class StringMethods {
  /** All attributes of Python's str; those without an entry in the table are refused. */
  static final List<String> NAMES =
      List.of(
          ("capitalize casefold center count encode endswith expandtabs find format format_map index"
                  + " isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric"
                  + " isprintable isspace istitle isupper join ljust lower lstrip maketrans partition"
                  + " removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip"
                  + " split splitlines startswith strip swapcase title translate upper zfill")
              .split(" "));

  private static final Map<String, BiFunction<String, Arguments, Object>> TABLE = table();

  private StringMethods() {}

  static BiFunction<String, Arguments, Object> find(String name) {
    return TABLE.get(name);
  }

  private static Map<String, BiFunction<String, Arguments, Object>> table() {
    Map<String, BiFunction<String, Arguments, Object>> table = new LinkedHashMap<>();
    plain(table, "upper", text -> text.toUpperCase(Locale.ROOT));
    plain(table, "lower", text -> text.toLowerCase(Locale.ROOT));
    plain(table, "casefold", StringMethods::casefold);
    plain(table, "title", CharacterKinds::title);
    plain(table, "capitalize", StringMethods::capitalize);
    plain(table, "swapcase", CharacterKinds::swapCase);
    CharacterKinds.tests().forEach((name, test) -> none(table, name, test::test));
    table.put("strip", (text, given) -> strip("strip", text, given, true, true));
    table.put("lstrip", (text, given) -> strip("lstrip", text, given, true, false));
    table.put("rstrip", (text, given) -> strip("rstrip", text, given, false, true));
    table.put("replace", StringMethods::replace);
    table.put("split", (text, given) -> Splitting.split(text, given));
    table.put("rsplit", (text, given) -> Splitting.splitFromEnd(text, given));
    table.put("splitlines", (text, given) -> Splitting.lines(text, given));
    table.put("partition", (text, given) -> Splitting.partition("partition", text, given, false));
    table.put("rpartition", (text, given) -> Splitting.partition("rpartition", text, given, true));
    table.put("startswith", (text, given) -> hasEnd("startswith", text, given));
    table.put("endswith", (text, given) -> hasEnd("endswith", text, given));
    table.put("join", StringMethods::join);
    table.put("find", (text, given) -> find("find", text, given, false));
    table.put("rfind", (text, given) -> find("rfind", text, given, true));
    table.put("index", (text, given) -> found(find("index", text, given, false)));
    table.put("rindex", (text, given) -> found(find("rindex", text, given, true)));
    table.put("count", StringMethods::count);
    table.put("removeprefix", (text, given) -> remove("removeprefix", text, given));
    table.put("removesuffix", (text, given) -> remove("removesuffix", text, given));
    table.put("center", (text, given) -> justify("center", text, given));
    table.put("ljust", (text, given) -> justify("ljust", text, given));
    table.put("rjust", (text, given) -> justify("rjust", text, given));
    table.put("zfill", StringMethods::zeroFill);
    table.put("format", BraceFormat::apply);
    table.put("expandtabs", StringMethods::expandTabs);
    return Map.copyOf(table);
  }

  private static void plain(
      Map<String, BiFunction<String, Arguments, Object>> table,
      String name,
      UnaryOperator<String> body) {
    none(table, name, body::apply);
  }

  private static void none(
      Map<String, BiFunction<String, Arguments, Object>> table,
      String name,
      java.util.function.Function<String, Object> body) {
    table.put(
        name,
        (text, given) -> {
          given.positional(name, 0, 0);
          Budget.make(text.length());
          return body.apply(text);
        });
  }

  private static String casefold(String text) {
    if (text.chars().anyMatch(c -> c > 0x7F)) {
      throw new PythonError("casefold() of letters outside ASCII is not supported", "Use lower().");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return CharacterKinds.titleCase(text.substring(0, first))
        + text.substring(first).toLowerCase(Locale.ROOT);
  }

  private static String strip(
      String name, String text, Arguments given, boolean start, boolean end) {
    List<Object> arguments = given.positional(name, 0, 1);
    if (arguments.isEmpty() || arguments.get(0) == null) {
      String left = start ? Texts.trimStart(text) : text;
      return end ? Texts.trimEnd(left) : left;
    }
    String characters = Sequences.text(arguments.get(0));
    int from = 0;
    int to = text.length();
    while (start && from < to && characters.indexOf(text.codePointAt(from)) >= 0) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (end && to > from && characters.indexOf(text.codePointBefore(to)) >= 0) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  private static Object replace(String text, Arguments given) {
    Arguments.Bound bound = given.bind("replace", 2, "old", "new", "count");
    return replace(text, bound.text("old", ""), bound.text("new", ""), bound.integer("count", -1));
  }

  static String replace(String text, String old, String replacement, int count) {
    long left = count < 0 ? Long.MAX_VALUE : count;
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (left-- > 0) {
      int at = text.indexOf(old, from);
      if (at < 0 || (old.isEmpty() && at >= text.length())) {
        if (old.isEmpty() && from >= text.length()) {
          out.append(replacement);
        }
        break;
      }
      out.append(text, from, at).append(replacement);
      if (old.isEmpty()) {
        int next = text.offsetByCodePoints(at, 1);
        out.append(text, at, next);
        from = next;
      } else {
        from = at + old.length();
      }
      if (out.length() > Budget.LARGEST) {
        break;
      }
    }
    Budget.make((long) out.length() + text.length() - from);
    return out.append(text.substring(Math.min(from, text.length()))).toString();
  }

  private static Object join(String text, Arguments given) {
    StringBuilder out = new StringBuilder();
    int index = 0;
    for (Object item : Sequences.items(given.positional("join", 1, 1).get(0))) {
      if (!(item instanceof String) && !(item instanceof Markup)) {
        if (item instanceof Undefined undefined) {
          throw undefined.error();
        }
        throw new PythonError(
            "sequence item " + index + ": expected str instance, " + Types.name(item) + " found",
            "Use the filter join, which turns every item into text.");
      }
      out.append(index++ == 0 ? "" : text).append(item);
      Budget.make(text.length() + item.toString().length());
      if (out.length() > Budget.LARGEST) {
        Budget.make(out.length());
      }
    }
    return out.toString();
  }

  private static boolean hasEnd(String name, String text, Arguments given) {
    List<Object> arguments = given.positional(name, 1, 3);
    String part = window(text, arguments).text();
    List<?> ends =
        arguments.get(0) instanceof Tuple tuple
            ? tuple
            : java.util.Collections.singletonList(arguments.get(0));
    boolean start = name.equals("startswith");
    return ends.stream()
        .map(Sequences::text)
        .anyMatch(end -> start ? part.startsWith(end) : part.endsWith(end));
  }

  private record Window(String text, int offset) {}

  /** The part of the text between the second and the third argument. */
  private static Window window(String text, List<Object> arguments) {
    Object start = arguments.size() > 1 ? arguments.get(1) : null;
    Object stop = arguments.size() > 2 ? arguments.get(2) : null;
    if (start == null && stop == null) {
      return new Window(text, 0);
    }
    int length = Texts.length(text);
    int from = start == null ? 0 : Numbers.size(start);
    from = from < 0 ? Math.max(0, from + length) : from;
    if (from > length) {
      throw new PythonError("a start behind the end of the text is not supported");
    }
    return new Window((String) new Slice(start, stop, null).of(text), from);
  }

  private static long find(String name, String text, Arguments given, boolean last) {
    List<Object> arguments = given.positional(name, 1, 3);
    Window window = window(text, arguments);
    String wanted = Sequences.text(arguments.get(0));
    int at = last ? window.text().lastIndexOf(wanted) : window.text().indexOf(wanted);
    return at < 0 ? -1 : window.offset() + window.text().codePointCount(0, at);
  }

  private static Object found(long index) {
    if (index < 0) {
      throw new PythonError("substring not found");
    }
    return index;
  }

  private static Object count(String text, Arguments given) {
    List<Object> arguments = given.positional("count", 1, 3);
    String part = window(text, arguments).text();
    String wanted = Sequences.text(arguments.get(0));
    if (wanted.isEmpty()) {
      return (long) Texts.length(part) + 1;
    }
    long count = 0;
    for (int at = part.indexOf(wanted); at >= 0; at = part.indexOf(wanted, at + wanted.length())) {
      count++;
    }
    return count;
  }

  private static String remove(String name, String text, Arguments given) {
    String part = Sequences.text(given.positional(name, 1, 1).get(0));
    if (name.equals("removeprefix")) {
      return text.startsWith(part) ? text.substring(part.length()) : text;
    }
    return text.endsWith(part) ? text.substring(0, text.length() - part.length()) : text;
  }

  private static String justify(String name, String text, Arguments given) {
    List<Object> arguments = given.positional(name, 1, 2);
    String fill = arguments.size() > 1 ? Sequences.text(arguments.get(1)) : " ";
    if (Texts.length(fill) != 1) {
      throw new PythonError("The fill character must be exactly one character long");
    }
    int width = Numbers.size(arguments.get(0));
    int missing = Math.max(0, width - Texts.length(text));
    int before =
        switch (name) {
          case "ljust" -> 0;
          case "rjust" -> missing;
          default -> missing / 2 + (missing & width & 1);
        };
    return Texts.fill(text, before, missing - before, fill.codePointAt(0));
  }

  static String center(String text, int width) {
    return justify("center", text, Arguments.of((long) width));
  }

  private static Object zeroFill(String text, Arguments given) {
    int missing = Numbers.size(given.positional("zfill", 1, 1).get(0)) - Texts.length(text);
    boolean signed = text.startsWith("-") || text.startsWith("+");
    return signed
        ? text.charAt(0) + Texts.fill(text.substring(1), missing, 0, '0')
        : Texts.fill(text, missing, 0, '0');
  }

  private static Object expandTabs(String text, Arguments given) {
    int size = given.bind("expandtabs", 0, "tabsize").integer("tabsize", 8);
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int c : text.codePoints().toArray()) {
      if (c == '\t') {
        int blanks = size > 0 ? size - column % size : 0;
        Budget.make(blanks);
        out.append(" ".repeat(blanks));
        column += blanks;
      } else {
        out.appendCodePoint(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    Budget.make(out.length());
    return out.toString();
  }

  /** Escapes the texts among the arguments, as a method of a text marked as safe does. */
  static Arguments escaped(Arguments given) {
    List<Object> positional = new ArrayList<>();
    given.positional().forEach(value -> positional.add(escape(value)));
    Map<String, Object> keyword = new LinkedHashMap<>();
    given.keyword().forEach((name, value) -> keyword.put(name, escape(value)));
    return new Arguments(positional, keyword);
  }

  private static Object escape(Object value) {
    if (value instanceof String || value instanceof Markup) {
      return Markup.escape(value).text();
    }
    if (value == null || Numbers.isNumber(value)) {
      return value;
    }
    throw new PythonError(
        "a " + Types.name(value) + " for a method of a text marked as safe is not supported");
  }
}
