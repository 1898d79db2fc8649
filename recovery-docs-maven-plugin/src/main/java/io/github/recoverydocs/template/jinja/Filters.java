package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Attributes;
import io.github.recoverydocs.template.python.Callable;
import io.github.recoverydocs.template.python.Markup;
import io.github.recoverydocs.template.python.PercentFormat;
import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Truth;
import io.github.recoverydocs.template.python.Tuple;
import io.github.recoverydocs.template.python.Undefined;
import java.util.LinkedHashMap;
import java.util.Map;

/** All filters that are known to equal Jinja2's and cookiecutter's. */
final class Filters {
  private Filters() {}

  static Map<String, Registry.FilterBody> all() {
    Map<String, Registry.FilterBody> filters = new LinkedHashMap<>();
    filters.put("default", Filters::defaultValue);
    filters.put("d", Filters::defaultValue);
    filters.put(
        "string", (value, given, i) -> value instanceof Markup ? value : Printing.str(value));
    filters.put("safe", (value, given, i) -> new Markup(Printing.str(value)));
    filters.put("escape", (value, given, i) -> Markup.escape(value));
    filters.put("e", (value, given, i) -> Markup.escape(value));
    filters.put("forceescape", (value, given, i) -> Markup.escape(Printing.str(value)));
    filters.put("attr", Filters::attribute);
    filters.put(
        "format",
        (value, given, i) -> {
          if (!given.keyword().isEmpty() && !given.positional().isEmpty()) {
            throw new PythonError("can't handle positional and keyword arguments at the same time");
          }
          return PercentFormat.apply(
              Printing.str(value),
              given.keyword().isEmpty()
                  ? Tuple.of(given.positional())
                  : new LinkedHashMap<Object, Object>(given.keyword()));
        });
    TextFilters.addTo(filters);
    ListFilters.addTo(filters);
    OrderFilters.addTo(filters);
    SelectionFilters.addTo(filters);
    GroupFilters.addTo(filters);
    NumberFilters.addTo(filters);
    JsonFilters.addTo(filters);
    return filters;
  }

  private static Object defaultValue(
      Object value, Arguments given, com.hubspot.jinjava.interpret.JinjavaInterpreter i) {
    Arguments.Bound bound = given.bind("default", 0, "default_value", "boolean");
    boolean use = value instanceof Undefined || (bound.flag("boolean", false) && !Truth.of(value));
    return use ? bound.value("default_value", "") : value;
  }

  private static Object attribute(
      Object value, Arguments given, com.hubspot.jinjava.interpret.JinjavaInterpreter i) {
    String name = given.bind("attr", 1, "name").text("name", "");
    return Attributes.find(value, name)
        .map(found -> found instanceof Attributes.Held held ? held.value() : found)
        .orElseGet(() -> Undefined.because("the value has no attribute '" + name + "'"));
  }

  /** Calls a method of a value's text, as filters with the name of a method do. */
  static Object method(Object value, String name, Object... arguments) {
    Object self = value instanceof Markup || value instanceof Map ? value : Printing.str(value);
    Callable method = (Callable) Attributes.find(self, name).orElseThrow();
    return method.call(Arguments.of(arguments));
  }
}
