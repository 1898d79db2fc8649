package io.github.recoverydocs.template.jinja;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Arithmetic;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.Lazy;
import io.github.recoverydocs.template.python.Markup;
import io.github.recoverydocs.template.python.Numbers;
import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Truth;
import io.github.recoverydocs.template.python.Tuple;
import io.github.recoverydocs.template.python.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

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
    filters.put("sort", (value, given, i) -> sort(value, given));
    filters.put("unique", (value, given, i) -> lazy(unique(value, given)));
    filters.put("min", (value, given, i) -> extreme("min", value, given, -1));
    filters.put("max", (value, given, i) -> extreme("max", value, given, 1));
    filters.put("sum", (value, given, i) -> sum(value, given));
    filters.put("dictsort", (value, given, i) -> dictSort(value, given));
    filters.put("items", (value, given, i) -> lazy(Sequences.items(pairs(value))));
    filters.put("map", (value, given, i) -> lazy(map(value, given, i)));
    filters.put("select", (value, given, i) -> lazy(choose(value, given, i, false, true)));
    filters.put("reject", (value, given, i) -> lazy(choose(value, given, i, false, false)));
    filters.put("selectattr", (value, given, i) -> lazy(choose(value, given, i, true, true)));
    filters.put("rejectattr", (value, given, i) -> lazy(choose(value, given, i, true, false)));
    filters.put("batch", (value, given, i) -> lazy(batch(value, given)));
    filters.put("slice", (value, given, i) -> lazy(slice(value, given)));
    filters.put("groupby", (value, given, i) -> groupBy(value, given));
    filters.put(
        "random",
        (value, given, i) -> {
          throw new PythonError("the filter 'random' gives another result every time");
        });
  }

  private static Object pairs(Object value) {
    return new io.github.recoverydocs.template.python.DictView("dict_items", Sequences.dict(value));
  }

  private static Lazy lazy(List<Object> items) {
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
    Function<Object, Object> attribute = attribute(bound.value("attribute", null), false);
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

  /** Looks up an attribute such as "a.b.0"; without one it is the item itself. */
  private static Function<Object, Object> attribute(Object attribute, boolean ignoreCase) {
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

  private static Object lower(Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    return value instanceof String || value instanceof Markup
        ? value.toString().toLowerCase(Locale.ROOT)
        : value;
  }

  private static List<Object> sorted(
      List<Object> items, Comparator<Object> order, boolean reverse) {
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
        keys.add(attribute(part, ignoreCase));
      }
      key = item -> Tuple.of(keys.stream().map(one -> one.apply(item)).toArray());
    } else {
      key = attribute(attribute, ignoreCase);
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
        attribute(bound.value("attribute", null), !bound.flag("case_sensitive", false));
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
        attribute(bound.value("attribute", null), !bound.flag("case_sensitive", false));
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

  private static Object sum(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("sum", 0, "attribute", "start");
    Function<Object, Object> key = attribute(bound.value("attribute", null), false);
    Object total = bound.value("start", 0L);
    if (total instanceof String) {
      throw new PythonError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    for (Object item : Sequences.items(value)) {
      total = Arithmetic.apply("+", total, key.apply(item));
    }
    return total;
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
    Function<Object, Object> cased = pair -> ignoreCase ? lower(key.apply(pair)) : key.apply(pair);
    return sorted(
        Sequences.items(pairs(value)),
        (a, b) -> Comparing.order("<", cased.apply(a), cased.apply(b)),
        bound.flag("reverse", false));
  }

  private static List<Object> map(Object value, Arguments given, JinjavaInterpreter interpreter) {
    Function<Object, Object> each;
    if (given.positional().isEmpty() && given.keyword().containsKey("attribute")) {
      Arguments.Bound bound = given.bind("map", 0, "attribute", "default");
      Function<Object, Object> find = attribute(bound.value("attribute", null), false);
      each =
          item -> {
            Object found = find.apply(item);
            return found instanceof Undefined && bound.has("default")
                ? bound.value("default", null)
                : found;
          };
    } else {
      if (given.positional().isEmpty()) {
        throw new PythonError("map requires a filter argument");
      }
      String name = Sequences.text(given.positional().get(0));
      Object[] rest = given.positional().subList(1, given.positional().size()).toArray();
      each =
          item ->
              Registry.filter(interpreter, name).filter(item, interpreter, rest, given.keyword());
    }
    List<Object> mapped = new ArrayList<>();
    Sequences.items(value).forEach(item -> mapped.add(each.apply(item)));
    return mapped;
  }

  private static List<Object> choose(
      Object value, Arguments given, JinjavaInterpreter i, boolean byAttribute, boolean wanted) {
    List<Object> arguments = given.positional();
    if (byAttribute && arguments.isEmpty()) {
      throw new PythonError("Missing parameter for attribute name");
    }
    Function<Object, Object> attribute =
        byAttribute ? attribute(arguments.get(0), false) : Function.identity();
    List<Object> test = byAttribute ? arguments.subList(1, arguments.size()) : arguments;
    Predicate<Object> holds =
        test.isEmpty()
            ? Truth::of
            : item ->
                Registry.test(i, Sequences.text(test.get(0)))
                    .evaluate(item, i, test.subList(1, test.size()).toArray());
    List<Object> chosen = new ArrayList<>();
    for (Object item : Sequences.items(value)) {
      if (holds.test(attribute.apply(item)) == wanted) {
        chosen.add(item);
      }
    }
    return chosen;
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
    Function<Object, Object> key = attribute(bound.value("attribute", null), ignoreCase);
    Function<Object, Object> shown = attribute(bound.value("attribute", null), false);
    List<Object> items =
        sorted(
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
