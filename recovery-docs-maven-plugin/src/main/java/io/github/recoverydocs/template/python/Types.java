package io.github.recoverydocs.template.python;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** What Python calls the types, for messages. */
public final class Types {
  private Types() {}

  /** Returns the name of the value's type. */
  public static String name(Object value) {
    if (value == null) {
      return "NoneType";
    } else if (value instanceof String) {
      return "str";
    } else if (value instanceof Boolean) {
      return "bool";
    } else if (value instanceof Long || value instanceof BigInteger) {
      return "int";
    } else if (value instanceof Double) {
      return "float";
    } else if (value instanceof Markup) {
      return "Markup";
    } else if (value instanceof Tuple) {
      return "tuple";
    } else if (value instanceof Range) {
      return "range";
    } else if (value instanceof List) {
      return "list";
    } else if (value instanceof OrderedDict) {
      return "collections.OrderedDict";
    } else if (value instanceof Map) {
      return "dict";
    } else if (value instanceof DictView view) {
      return view.kind();
    } else if (value instanceof Lazy lazy) {
      return lazy.kind();
    } else if (value instanceof Namespace) {
      return "Namespace";
    }
    return "function";
  }
}
