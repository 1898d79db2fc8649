package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.Lazy;
import io.github.recoverydocs.template.python.Markup;
import io.github.recoverydocs.template.python.Numbers;
import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Types;
import io.github.recoverydocs.template.python.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Jinja2's tojson and cookiecutter's jsonify, which print as Python's json.dumps. */
final class JsonFilters {
  private final StringBuilder out = new StringBuilder();
  private final String indention;

  private JsonFilters(String indention) {
    this.indention = indention;
  }

  static void addTo(Map<String, Registry.FilterBody> filters) {
    filters.put("tojson", (value, given, i) -> toJson(value, given));
    filters.put("jsonify", (value, given, i) -> jsonify(value, given));
  }

  private static Object toJson(Object value, Arguments given) {
    Object indent = given.bind("tojson", 0, "indent").value("indent", null);
    return new Markup(
        write(value, indent)
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026")
            .replace("'", "\\u0027"));
  }

  private static Object jsonify(Object value, Arguments given) {
    given.positional("jsonify", 0, 0);
    return write(value, 4L);
  }

  private static String write(Object value, Object indent) {
    String indention =
        indent == null
            ? null
            : indent instanceof String text
                ? text
                : " ".repeat(Budget.make(Math.max(0, Numbers.index(indent))));
    JsonFilters writer = new JsonFilters(indention);
    writer.value(value, 0);
    return writer.out.toString();
  }

  private void value(Object value, int depth) {
    Budget.step();
    if (out.length() > Budget.LARGEST) {
      Budget.make(out.length());
    }
    if (value == null) {
      out.append("null");
    } else if (value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof String || value instanceof Markup) {
      text(value.toString());
    } else if (value instanceof Double number) {
      out.append(
          number.isNaN()
              ? "NaN"
              : number.isInfinite()
                  ? (number > 0 ? "Infinity" : "-Infinity")
                  : Printing.str(value));
    } else if (Numbers.isWhole(value)) {
      out.append(value);
    } else if (value instanceof List<?> list && !Types.name(value).equals("range")) {
      list(list, depth);
    } else if (value instanceof Map<?, ?> map) {
      dict(map, depth);
    } else if (value instanceof Undefined undefined) {
      throw undefined.error();
    } else {
      throw new PythonError(
          "Object of type " + Types.name(value) + " is not JSON serializable",
          value instanceof Lazy ? "Add |list." : "");
    }
  }

  private void list(List<?> list, int depth) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    Budget.deeper(
        () -> {
          for (int i = 0; i < list.size(); i++) {
            next(i, depth + 1);
            value(list.get(i), depth + 1);
          }
          return null;
        });
    line(depth);
    out.append(']');
  }

  private void dict(Map<?, ?> dict, int depth) {
    if (dict.isEmpty()) {
      out.append("{}");
      return;
    }
    List<Object> keys = new ArrayList<>(dict.keySet());
    keys.sort((a, b) -> Comparing.order("<", a, b));
    out.append('{');
    Budget.deeper(
        () -> {
          for (int i = 0; i < keys.size(); i++) {
            next(i, depth + 1);
            text(key(keys.get(i)));
            out.append(": ");
            value(dict.get(keys.get(i)), depth + 1);
          }
          return null;
        });
    line(depth);
    out.append('}');
  }

  private static String key(Object key) {
    if (key instanceof String text) {
      return text;
    }
    if (key == null) {
      return "null";
    }
    if (key instanceof Boolean) {
      return key.toString();
    }
    if (Numbers.isNumber(key)) {
      return Printing.str(key);
    }
    throw new PythonError("keys must be str, int, float, bool or None, not " + Types.name(key));
  }

  private void next(int index, int depth) {
    if (index > 0) {
      out.append(indention == null ? ", " : ",");
    }
    line(depth);
  }

  private void line(int depth) {
    if (indention != null) {
      out.append('\n').append(indention.repeat(depth));
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\f' -> out.append("\\f");
        case '\b' -> out.append("\\b");
        default -> out.append(c >= ' ' && c < 0x7F ? "" + c : String.format("\\u%04x", (int) c));
      }
    }
    out.append('"');
    Budget.make(text.length());
  }
}
