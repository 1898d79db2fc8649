package io.github.recoverydocs.template.python;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Prints values as Python's str and repr do. */
public final class Printing {
  private Printing() {}

  /** Returns Python's str of the value. */
  public static String str(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Markup markup) {
      return markup.text();
    }
    if (value instanceof Undefined undefined && undefined.isEmpty()) {
      return "";
    }
    return repr(value);
  }

  /** Returns Python's repr of the value. */
  public static String repr(Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, Object value) {
    int before = out.length();
    if (value == null) {
      out.append("None");
    } else if (value instanceof Boolean flag) {
      out.append(flag ? "True" : "False");
    } else if (value instanceof String text) {
      quote(out, text);
    } else if (value instanceof Double number) {
      out.append(FloatText.shortest(number));
    } else if (value instanceof Markup markup) {
      out.append("Markup(");
      quote(out, markup.text());
      out.append(')');
    } else if (value instanceof Range || value instanceof Number) {
      out.append(value);
    } else if (value instanceof Tuple tuple) {
      list(out, "(", tuple, tuple.size() == 1 ? ",)" : ")");
    } else if (value instanceof List<?> list) {
      list(out, "[", list, "]");
    } else if (value instanceof OrderedDict dict) {
      out.append("OrderedDict(");
      if (!dict.isEmpty()) {
        dict(out, dict);
      }
      out.append(')');
    } else if (value instanceof Map<?, ?> map) {
      dict(out, map);
    } else if (value instanceof DictView view) {
      out.append(view.kind()).append('(');
      list(out, "[", view.items(), "]");
      out.append(')');
    } else if (value instanceof Undefined undefined) {
      throw undefined.error();
    } else if (value instanceof Lazy lazy) {
      throw new PythonError(
          "printing a " + lazy.kind() + " prints an address in memory", "Add |list or |join.");
    } else {
      throw new PythonError(
          "printing a " + Types.name(value) + " prints an address in memory",
          "Call it: add (), or print one of its attributes.");
    }
    if (out.length() - before > 64) {
      Budget.make(out.length());
    }
  }

  private static void list(StringBuilder out, String open, List<?> items, String close) {
    out.append(open);
    Budget.deeper(
        () -> {
          Iterator<?> iterator = items.iterator();
          while (iterator.hasNext()) {
            Budget.step();
            append(out, iterator.next());
            out.append(iterator.hasNext() ? ", " : "");
          }
          return null;
        });
    out.append(close);
  }

  private static void dict(StringBuilder out, Map<?, ?> dict) {
    out.append('{');
    Budget.deeper(
        () -> {
          String comma = "";
          for (Map.Entry<?, ?> entry : dict.entrySet()) {
            Budget.step();
            out.append(comma);
            append(out, entry.getKey());
            out.append(": ");
            append(out, entry.getValue());
            comma = ", ";
          }
          return null;
        });
    out.append('}');
  }

  private static void quote(StringBuilder out, String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    text.codePoints().forEach(c -> escape(out, c, quote));
    out.append(quote);
  }

  private static void escape(StringBuilder out, int c, char quote) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\r') {
      out.append("\\r");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else if (c < 0x100) {
      out.append(String.format("\\x%02x", c));
    } else if (c < 0x10000) {
      out.append(String.format("\\u%04x", c));
    } else {
      out.append(String.format("\\U%08x", c));
    }
  }

  static boolean isPrintable(int c) {
    if (c == ' ') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
