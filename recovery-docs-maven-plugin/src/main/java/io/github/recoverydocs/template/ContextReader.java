package io.github.recoverydocs.template;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.template.jinja.Extensions;
import io.github.recoverydocs.template.jinja.Syntax;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.OrderedDict;
import io.github.recoverydocs.template.python.Printing;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code cookiecutter.json} by cookiecutter's rules, as {@code --no-input} does. */
final class ContextReader {
  private static final Set<String> KNOWN_EXTENSIONS =
      Set.of(
          "jinja2.ext.do",
          "jinja2.ext.loopcontrols",
          "jinja2.ext.autoescape",
          "jinja2.ext.with_",
          "cookiecutter.extensions.JsonifyExtension",
          "cookiecutter.extensions.RandomStringExtension",
          "cookiecutter.extensions.SlugifyExtension",
          "cookiecutter.extensions.TimeExtension",
          "cookiecutter.extensions.UUIDExtension",
          // What cookiecutter 1 took its tag "now" from; the same tag.
          "jinja2_time.TimeExtension");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private final TemplateTree tree;
  private final Map<String, String> overrides;
  private String text;

  ContextReader(TemplateTree tree, Map<String, String> overrides) {
    this.tree = tree;
    this.overrides = overrides;
  }

  Context read() {
    OrderedDict raw = raw();
    for (String nested : List.of("template", "templates")) {
      if (raw.containsKey(nested)) {
        throw error(
            nested,
            "the template only leads to nested templates, which is not supported",
            "Name the folder of one of them as the template.");
      }
    }
    override(raw);
    Syntax syntax = new SyntaxReader(this::error).read(raw.get("_jinja2_env_vars"));
    Extensions extensions = extensions(raw.get("_extensions"));
    OrderedDict unrendered = new OrderedDict();
    raw.forEach(
        (name, value) -> {
          if (!((String) name).startsWith("_")) {
            unrendered.put(name, value);
          }
        });
    VariableRenderer renderer = new VariableRenderer(syntax, extensions, this::lineOf);
    OrderedDict rendered = Budget.within(VariableRenderer.LONGEST, () -> renderer.render(raw));
    // Cookiecutter renders into a second dictionary and updates the first, which keeps its order.
    raw.putAll(rendered);
    raw.remove("__prompts__");
    raw.putIfAbsent("_template", tree.name());
    return new Context(
        raw, plain(unrendered), syntax, extensions, copied(raw), newLines(raw.get("_new_lines")));
  }

  private static Map<Object, Object> plain(OrderedDict dict) {
    return new LinkedHashMap<>(dict);
  }

  private OrderedDict raw() {
    try {
      text = Files.readString(tree.contextFile());
      JsonNode root = JSON.readTree(text);
      if (root == null || !root.isObject()) {
        throw error(null, "it is not a JSON object", "Write { \"project_slug\": \"shop\" }.");
      }
      return (OrderedDict) value(root);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new TemplateException(
          TemplateTree.CONTEXT_FILE,
          at == null ? 0 : at.getLineNr(),
          at == null ? 0 : at.getColumnNr(),
          "it is not JSON: " + e.getOriginalMessage(),
          "");
    } catch (IOException e) {
      throw error(null, "the file cannot be read: " + e.getMessage(), "");
    }
  }

  private static Object value(JsonNode node) {
    if (node.isObject()) {
      OrderedDict dict = new OrderedDict();
      node.properties().forEach(entry -> dict.put(entry.getKey(), value(entry.getValue())));
      return dict;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(item -> list.add(value(item)));
      return list;
    }
    if (node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isIntegralNumber()) {
      return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
    }
    return node.isNumber() ? (Object) node.doubleValue() : node.textValue();
  }

  private void override(OrderedDict raw) {
    overrides.forEach(
        (name, value) -> {
          if (!raw.containsKey(name)) {
            throw unknown(name, raw);
          }
          Object before = raw.get(name);
          if (before instanceof List<?> choices) {
            raw.put(name, chosen(name, choices, value));
          } else if (before instanceof Map) {
            throw error(
                name,
                "the variable '" + name + "' is a dictionary and cannot be overridden by a text",
                "Change it in " + TemplateTree.CONTEXT_FILE + ".");
          } else if (before instanceof Boolean) {
            raw.put(name, bool(name, value));
          } else {
            raw.put(name, value);
          }
        });
  }

  private TemplateException unknown(String name, OrderedDict raw) {
    List<String> known =
        raw.keySet().stream().map(String.class::cast).filter(key -> !key.startsWith("_")).toList();
    String nearest =
        NearestWord.to(name, known).map(word -> "Did you mean " + word + "? ").orElse("");
    return error(
        null,
        "the context sets '" + name + "', which is no variable of the template",
        nearest + "Its variables: " + String.join(", ", known) + ".");
  }

  private List<Object> chosen(String name, List<?> choices, String value) {
    List<Object> reordered = new ArrayList<>(choices);
    if (!reordered.removeIf(choice -> Comparing.equal(choice, value))) {
      List<String> shown = choices.stream().map(Printing::str).toList();
      String nearest =
          NearestWord.to(value, shown).map(word -> "Did you mean " + word + "? ").orElse("");
      throw error(
          name,
          "'" + value + "' is no choice of the variable '" + name + "'",
          nearest + "Its choices: " + String.join(", ", shown) + ".");
    }
    reordered.add(0, value);
    return reordered;
  }

  /** Cookiecutter's words for yes and no. */
  private boolean bool(String name, String value) {
    return switch (value.toLowerCase(java.util.Locale.ROOT)) {
      case "1", "true", "t", "yes", "y", "on" -> true;
      case "0", "false", "f", "no", "n", "off" -> false;
      default ->
          throw error(
              name,
              "the variable '" + name + "' is true or false, not '" + value + "'",
              "Write true or false.");
    };
  }

  private Extensions extensions(Object names) {
    List<String> given =
        names instanceof List<?> list ? list.stream().map(Printing::str).toList() : List.of();
    for (String name : given) {
      if (!KNOWN_EXTENSIONS.contains(name)) {
        throw error(
            "_extensions",
            "the extension '" + name + "' is not supported",
            "Supported: jinja2.ext.do, jinja2.ext.loopcontrols, jinja2_time.TimeExtension and"
                + " cookiecutter's own.");
      }
    }
    return new Extensions(
        given.contains("jinja2.ext.do"), given.contains("jinja2.ext.loopcontrols"));
  }

  private static List<String> copied(OrderedDict raw) {
    return raw.get("_copy_without_render") instanceof List<?> patterns
        ? patterns.stream().map(Printing::str).toList()
        : List.of();
  }

  private String newLines(Object value) {
    if (value == null || "".equals(value) || Boolean.FALSE.equals(value)) {
      return null;
    }
    if (!(value instanceof String text) || !Set.of("\n", "\r\n", "\r").contains(text)) {
      throw error("_new_lines", "_new_lines is not a line end", "Write \"\\n\" or \"\\r\\n\".");
    }
    return text;
  }

  private TemplateException error(String variable, String reason, String nextStep) {
    return new TemplateException(TemplateTree.CONTEXT_FILE, lineOf(variable), 0, reason, nextStep);
  }

  /** The line of a variable of the first level: where its name first stands before a colon. */
  private int lineOf(String variable) {
    if (variable == null || text == null) {
      return 0;
    }
    int at = text.indexOf("\"" + variable + "\"");
    return at < 0 ? 0 : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }
}
