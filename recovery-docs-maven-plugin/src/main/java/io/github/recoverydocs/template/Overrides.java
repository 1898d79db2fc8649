package io.github.recoverydocs.template;

import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.Printing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts texts in the place of a template's values; each must name a variable and fit it. */
final class Overrides {
  private final JsonFile file;

  /**
   * Creates it.
   *
   * @param file the template's {@code cookiecutter.json}, whose values tell what fits
   */
  Overrides(JsonFile file) {
    this.file = file;
  }

  /** Returns what a variable becomes. */
  Object value(String name, String given) {
    if (!file.values().containsKey(name)) {
      throw unknown(name);
    }
    Object before = file.values().get(name);
    if (before instanceof List<?> choices) {
      return chosen(name, choices, given);
    }
    if (before instanceof Map<?, ?> dict) {
      return merged(name, dict, given);
    }
    return before instanceof Boolean ? bool(name, given) : given;
  }

  private TemplateException unknown(String name) {
    List<String> known =
        file.values().keySet().stream()
            .map(String.class::cast)
            .filter(key -> !key.startsWith("_"))
            .toList();
    String nearest =
        NearestWord.to(name, known).map(word -> "Did you mean " + word + "? ").orElse("");
    return file.error(
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
      throw file.error(
          name,
          "'" + value + "' is no choice of the variable '" + name + "'",
          nearest + "Its choices: " + String.join(", ", shown) + ".");
    }
    reordered.add(0, value);
    return reordered;
  }

  private Object merged(String name, Map<?, ?> dict, String given) {
    Map<Object, Object> entries = JsonFile.object(given);
    if (entries == null) {
      throw file.error(
          name,
          "the variable '" + name + "' is a dictionary, and '" + given + "' is no JSON object",
          "Write the entries to change, for example {\"key\": \"value\"}.");
    }
    return Defaults.mergedInside(dict, entries);
  }

  private boolean bool(String name, String value) {
    return new YesOrNo(value)
        .answer()
        .orElseThrow(
            () ->
                file.error(
                    name,
                    "the variable '" + name + "' is true or false, not '" + value + "'",
                    "Write true or false."));
  }
}
