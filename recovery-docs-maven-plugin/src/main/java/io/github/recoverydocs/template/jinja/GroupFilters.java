package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Filters that make groups of items. */
final class GroupFilters {
  private GroupFilters() {}

  static void addTo(Map<String, Registry.FilterBody> filters) {
    filters.put("batch", (value, given, i) -> ListFilters.lazy(batch(value, given)));
    filters.put("slice", (value, given, i) -> ListFilters.lazy(slice(value, given)));
    filters.put("groupby", (value, given, i) -> groupBy(value, given));
  }

  private static List<Object> batch(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("batch", 1, "linecount", "fill_with");
    int size = bound.integer("linecount", 1);
    Object fill = bound.value("fill_with", null);
    List<Object> batches = new ArrayList<>();
    List<Object> current = new ArrayList<>();
    for (Object item : Sequences.items(value)) {
      if (current.size() == size) {
        batches.add(current);
        current = new ArrayList<>();
      }
      current.add(item);
    }
    if (!current.isEmpty()) {
      while (fill != null && current.size() < size) {
        Budget.items(1);
        current.add(fill);
      }
      batches.add(current);
    }
    return batches;
  }

  private static List<Object> slice(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("slice", 1, "slices", "fill_with");
    int slices = bound.integer("slices", 1);
    Object fill = bound.value("fill_with", null);
    List<Object> items = Sequences.items(value);
    if (slices <= 0) {
      throw new PythonError("integer division or modulo by zero");
    }
    Budget.items(slices);
    int each = items.size() / slices;
    int larger = items.size() % slices;
    List<Object> result = new ArrayList<>();
    int offset = 0;
    for (int number = 0; number < slices; number++) {
      int start = offset + number * each;
      offset += number < larger ? 1 : 0;
      List<Object> part = new ArrayList<>(items.subList(start, offset + (number + 1) * each));
      if (fill != null && number >= larger) {
        part.add(fill);
      }
      result.add(part);
    }
    return result;
  }

  private static Object groupBy(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("groupby", 1, "attribute", "default", "case_sensitive");
    if (bound.has("default")) {
      throw new PythonError("groupby with a default is not supported");
    }
    boolean ignoreCase = !bound.flag("case_sensitive", false);
    Function<Object, Object> key = ItemKey.of(bound.value("attribute", null), ignoreCase);
    Function<Object, Object> shown = ItemKey.of(bound.value("attribute", null), false);
    List<Object> items =
        OrderFilters.sorted(
            Sequences.items(value),
            (a, b) -> Comparing.order("<", key.apply(a), key.apply(b)),
            false);
    List<Object> groups = new ArrayList<>();
    List<Object> current = new ArrayList<>();
    for (Object item : items) {
      if (!current.isEmpty() && !Comparing.equal(key.apply(current.get(0)), key.apply(item))) {
        groups.add(Tuple.named(List.of("grouper", "list"), shown.apply(current.get(0)), current));
        current = new ArrayList<>();
      }
      current.add(item);
    }
    if (!current.isEmpty()) {
      groups.add(Tuple.named(List.of("grouper", "list"), shown.apply(current.get(0)), current));
    }
    return groups;
  }
}
