package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Markup;
import io.github.recoverydocs.template.python.Numbers;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Undefined;
import java.util.Locale;
import java.util.function.Function;

/** What of an item the filters on lists look at. */
final class ItemKey {
  private ItemKey() {}

  /** Looks up an attribute such as "a.b.0"; without one it is the item itself. */
  static Function<Object, Object> of(Object attribute, boolean ignoreCase) {
    return item -> {
      Object value = item;
      if (Numbers.isWhole(attribute)) {
        value = AttributeExpression.find(item, attribute);
      } else if (attribute != null) {
        for (String part : Sequences.text(attribute).split("\\.")) {
          Object key = part.matches("\\d{1,9}") ? (Object) Long.valueOf(part) : part;
          value = AttributeExpression.find(value, key);
        }
      }
      return ignoreCase ? lower(value) : value;
    };
  }

  static Object lower(Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    return value instanceof String || value instanceof Markup
        ? value.toString().toLowerCase(Locale.ROOT)
        : value;
  }
}
