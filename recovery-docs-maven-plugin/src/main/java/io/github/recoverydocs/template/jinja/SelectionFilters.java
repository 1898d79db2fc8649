package io.github.recoverydocs.template.jinja;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Truth;
import io.github.recoverydocs.template.python.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Filters that apply another filter or a test to each item. */
final class SelectionFilters {
  private SelectionFilters() {}

  static void addTo(Map<String, Registry.FilterBody> filters) {
    filters.put("map", (value, given, i) -> ListFilters.lazy(map(value, given, i)));
    filters.put(
        "select", (value, given, i) -> ListFilters.lazy(choose(value, given, i, false, true)));
    filters.put(
        "reject", (value, given, i) -> ListFilters.lazy(choose(value, given, i, false, false)));
    filters.put(
        "selectattr", (value, given, i) -> ListFilters.lazy(choose(value, given, i, true, true)));
    filters.put(
        "rejectattr", (value, given, i) -> ListFilters.lazy(choose(value, given, i, true, false)));
  }

  private static List<Object> map(Object value, Arguments given, JinjavaInterpreter interpreter) {
    Function<Object, Object> each;
    if (given.positional().isEmpty() && given.keyword().containsKey("attribute")) {
      Arguments.Bound bound = given.bind("map", 0, "attribute", "default");
      Function<Object, Object> find = ItemKey.of(bound.value("attribute", null), false);
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
        byAttribute ? ItemKey.of(arguments.get(0), false) : Function.identity();
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
}
