package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Tuple;
import io.github.recoverydocs.template.python.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Filters that put items in order or pick by order. */
final class OrderFilters {
  private OrderFilters() {}

  static void addTo(Map<String, Registry.FilterBody> filters) {
    filters.put("sort", (value, given, i) -> sort(value, given));
    filters.put("unique", (value, given, i) -> ListFilters.lazy(unique(value, given)));
    filters.put("min", (value, given, i) -> extreme("min", value, given, -1));
    filters.put("max", (value, given, i) -> extreme("max", value, given, 1));
    filters.put("dictsort", (value, given, i) -> dictSort(value, given));
  }

  static List<Object> sorted(List<Object> items, Comparator<Object> order, boolean reverse) {
    List<Object> sorted = new ArrayList<>(items);
    if (reverse) {
      Collections.reverse(sorted);
    }
    sorted.sort(order);
    if (reverse) {
      Collections.reverse(sorted);
    }
    return sorted;
  }

  private static Object sort(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("sort", 0, "reverse", "case_sensitive", "attribute");
    boolean ignoreCase = !bound.flag("case_sensitive", false);
    Object attribute = bound.value("attribute", null);
    Function<Object, Object> key;
    if (attribute instanceof String text && text.contains(",")) {
      List<Function<Object, Object>> keys = new ArrayList<>();
      for (String part : text.split(",")) {
        keys.add(ItemKey.of(part, ignoreCase));
      }
      key = item -> Tuple.of(keys.stream().map(one -> one.apply(item)).toArray());
    } else {
      key = ItemKey.of(attribute, ignoreCase);
    }
    Function<Object, Object> by = key;
    return sorted(
        Sequences.items(value),
        (a, b) -> Comparing.order("<", by.apply(a), by.apply(b)),
        bound.flag("reverse", false));
  }

  private static List<Object> unique(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("unique", 0, "case_sensitive", "attribute");
    Function<Object, Object> key =
        ItemKey.of(bound.value("attribute", null), !bound.flag("case_sensitive", false));
    List<Object> seen = new ArrayList<>();
    List<Object> unique = new ArrayList<>();
    for (Object item : Sequences.items(value)) {
      Object found = Sequences.key(key.apply(item));
      if (seen.stream().noneMatch(before -> Comparing.equal(before, found))) {
        seen.add(found);
        unique.add(item);
      }
    }
    return unique;
  }

  private static Object extreme(String name, Object value, Arguments given, int sign) {
    Arguments.Bound bound = given.bind(name, 0, "case_sensitive", "attribute");
    Function<Object, Object> key =
        ItemKey.of(bound.value("attribute", null), !bound.flag("case_sensitive", false));
    List<Object> items = Sequences.items(value);
    if (items.isEmpty()) {
      return Undefined.because("there is no item to take the " + name + " of");
    }
    Object best = items.get(0);
    for (Object item : items.subList(1, items.size())) {
      if (Comparing.order(sign > 0 ? ">" : "<", key.apply(item), key.apply(best)) * sign > 0) {
        best = item;
      }
    }
    return best;
  }

  private static Object dictSort(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("dictsort", 0, "case_sensitive", "by", "reverse");
    boolean ignoreCase = !bound.flag("case_sensitive", false);
    String by = bound.text("by", "key");
    if (!by.equals("key") && !by.equals("value")) {
      throw new PythonError("You can only sort by either \"key\" or \"value\"");
    }
    int at = by.equals("key") ? 0 : 1;
    Function<Object, Object> key = pair -> ((Tuple) pair).get(at);
    Function<Object, Object> cased =
        pair -> ignoreCase ? ItemKey.lower(key.apply(pair)) : key.apply(pair);
    return sorted(
        Sequences.items(ListFilters.pairs(value)),
        (a, b) -> Comparing.order("<", cased.apply(a), cased.apply(b)),
        bound.flag("reverse", false));
  }
}
