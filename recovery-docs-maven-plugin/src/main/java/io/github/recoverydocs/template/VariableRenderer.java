package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.Extensions;
import io.github.recoverydocs.template.jinja.JinjaEngine;
import io.github.recoverydocs.template.jinja.JinjaError;
import io.github.recoverydocs.template.jinja.Source;
import io.github.recoverydocs.template.jinja.Syntax;
import io.github.recoverydocs.template.python.OrderedDict;
import io.github.recoverydocs.template.python.Printing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Renders the variables in order, each against those before it; dictionaries come last. */
final class VariableRenderer {
  static final Duration LONGEST = Duration.ofSeconds(10);

  private final JinjaEngine engine;
  private final ToIntFunction<String> lineOf;
  private final OrderedDict done = new OrderedDict();

  VariableRenderer(Syntax syntax, Extensions extensions, ToIntFunction<String> lineOf) {
    this.engine = new JinjaEngine(syntax, extensions, NoTemplates.INSTANCE);
    this.lineOf = lineOf;
  }

  /**
   * Renders what is not known yet.
   *
   * @param known values of an earlier rendering, which stay as they are
   */
  OrderedDict render(OrderedDict raw, Map<Object, Object> known) {
    done.putAll(known);
    raw.forEach(
        (key, value) -> {
          String name = (String) key;
          if (name.equals("__prompts__") || known.containsKey(key)) {
            return;
          }
          if (isPrivate(name)) {
            done.put(name, value);
          } else if (name.startsWith("__")) {
            done.put(name, render(name, value));
          } else if (value instanceof List<?> choices) {
            done.put(name, first(name, choices));
          } else if (!(value instanceof Map)) {
            done.put(name, render(name, value));
          }
        });
    raw.forEach(
        (key, value) -> {
          String name = (String) key;
          if (value instanceof Map
              && !isPrivate(name)
              && !name.equals("__prompts__")
              && !known.containsKey(key)) {
            done.put(name, render(name, value));
          }
        });
    return done;
  }

  private static boolean isPrivate(String name) {
    return name.startsWith("_") && !name.startsWith("__");
  }

  private Object first(String name, List<?> choices) {
    if (choices.isEmpty()) {
      throw error(name, 0, "the variable '" + name + "' has no choices", "Add one.");
    }
    List<Object> rendered = new ArrayList<>();
    choices.forEach(choice -> rendered.add(render(name, choice)));
    return rendered.get(0);
  }

  private Object render(String name, Object value) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> dict = new LinkedHashMap<>();
      map.forEach((key, item) -> dict.put(render(name, key), render(name, item)));
      return dict;
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(render(name, item)));
      return items;
    }
    Source source = new Source(TemplateTree.CONTEXT_FILE, Printing.str(value));
    try {
      return engine.render(source, Map.of("cookiecutter", done), LONGEST).text();
    } catch (JinjaError e) {
      throw error(
          name,
          0,
          "the variable '" + name + "' cannot be rendered: " + e.getMessage(),
          e.nextStep());
    }
  }

  private TemplateException error(String name, int column, String reason, String nextStep) {
    return new TemplateException(
        TemplateTree.CONTEXT_FILE, lineOf.applyAsInt(name), column, reason, nextStep);
  }
}
