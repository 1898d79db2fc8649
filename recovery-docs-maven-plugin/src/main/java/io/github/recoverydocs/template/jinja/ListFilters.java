package io.github.recoverydocs.template.jinja;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Arithmetic;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.Lazy;
import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Undefined;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Filters on lists and dictionaries. */
final class ListFilters {
  private ListFilters() {}

  static void addTo(Map<String, Registry.FilterBody> filters) {
    filters.put("length", (value, given, i) -> Sequences.length(value));
    filters.put("count", (value, given, i) -> Sequences.length(value));
    filters.put("list", (value, given, i) -> Sequences.items(value));
    filters.put("first", (value, given, i) -> first(Sequences.iterate(value)));
    filters.put("last", (value, given, i) -> last(value));
    filters.put("reverse", (value, given, i) -> reverse(value));
    filters.put("join", ListFilters::join);
    filters.put("sum", (value, given, i) -> sum(value, given));
    filters.put("items", (value, given, i) -> lazy(Sequences.items(pairs(value))));
    filters.put(
        "random",
        (value, given, i) -> {
          throw new PythonError("the filter 'random' gives another result every time");
        });
  }

  static Object pairs(Object value) {
    return new io.github.recoverydocs.template.python.DictView("dict_items", Sequences.dict(value));
  }

  static Lazy lazy(List<Object> items) {
    return new Lazy("generator", items.iterator());
  }

  private static Object first(Iterator<Object> items) {
    return items.hasNext() ? items.next() : Undefined.because("there is no first item");
  }

  private static Object last(Object value) {
    if (value instanceof Lazy) {
      throw new PythonError("'generator' object is not reversible", "Add |list before it.");
    }
    List<Object> items = Sequences.items(value);
    return items.isEmpty()
        ? Undefined.because("there is no last item")
        : items.get(items.size() - 1);
  }

  private static Object reverse(Object value) {
    if (value instanceof String text) {
      return new StringBuilder(text).reverse().toString();
    }
    List<Object> items = Sequences.items(value);
    Collections.reverse(items);
    return new Lazy("list_reverseiterator", items.iterator());
  }

  private static Object join(Object value, Arguments given, JinjavaInterpreter interpreter) {
    Arguments.Bound bound = given.bind("join", 0, "d", "attribute");
    String separator = Printing.str(bound.value("d", ""));
    Function<Object, Object> attribute = ItemKey.of(bound.value("attribute", null), false);
    StringBuilder out = new StringBuilder();
    Iterator<Object> items = Sequences.iterate(value);
    boolean first = true;
    while (items.hasNext()) {
      String text = Printing.str(attribute.apply(items.next()));
      out.append(first ? "" : separator).append(text);
      first = false;
      Budget.make(text.length() + separator.length());
      if (out.length() > Budget.LARGEST) {
        Budget.make(out.length());
      }
    }
    return out.toString();
  }

  private static Object sum(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("sum", 0, "attribute", "start");
    Function<Object, Object> key = ItemKey.of(bound.value("attribute", null), false);
    Object total = bound.value("start", 0L);
    if (total instanceof String) {
      throw new PythonError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    for (Object item : Sequences.items(value)) {
      total = Arithmetic.apply("+", total, key.apply(item));
    }
    return total;
  }
}
