package io.github.recoverydocs.template;

import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.Printing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts the values of a user's configuration in the place of a template's, by cookiecutter's rules
 * ({@code apply_overwrites_to_context}); where cookiecutter warns and goes on, this is an error.
 */
final class Defaults {
  private final UserConfig config;

  Defaults(UserConfig config) {
    this.config = config;
  }

  /** Changes the variables that the template has; the others belong to other templates. */
  void applyTo(Map<Object, Object> variables) {
    config
        .values()
        .forEach(
            (name, value) -> {
              if (variables.containsKey(name)) {
                variables.put(name, merged((String) name, variables.get(name), value));
              }
            });
  }

  private Object merged(String name, Object before, Object value) {
    if (before instanceof List<?> choices) {
      return value instanceof List<?> several
          ? subset(name, choices, several)
          : chosen(name, choices, value);
    }
    if (before instanceof Map && value instanceof Map<?, ?> entries) {
      return mergedInside(before, entries);
    }
    return value;
  }

  /** Below the first level whatever is given is taken. */
  static Object mergedInside(Object before, Map<?, ?> entries) {
    @SuppressWarnings("unchecked")
    Map<Object, Object> dict = (Map<Object, Object>) before;
    entries.forEach(
        (key, value) ->
            dict.put(
                key,
                dict.get(key) instanceof Map && value instanceof Map<?, ?> inner
                    ? mergedInside(dict.get(key), inner)
                    : value));
    return dict;
  }

  private Object subset(String name, List<?> choices, List<?> several) {
    for (Object one : several) {
      requireChoice(name, choices, one);
    }
    return several;
  }

  private Object chosen(String name, List<?> choices, Object value) {
    requireChoice(name, choices, value);
    List<Object> reordered = new ArrayList<>(choices);
    // Cookiecutter takes the first one that is equal away.
    for (int i = 0; i < reordered.size(); i++) {
      if (Comparing.equal(reordered.get(i), value)) {
        reordered.remove(i);
        break;
      }
    }
    reordered.add(0, value);
    return reordered;
  }

  private void requireChoice(String name, List<?> choices, Object value) {
    if (choices.stream().noneMatch(choice -> Comparing.equal(choice, value))) {
      List<String> shown = choices.stream().map(Printing::str).toList();
      throw config.error(
          name,
          "'" + Printing.str(value) + "' is no choice of the template's variable '" + name + "'",
          "Its choices: " + String.join(", ", shown) + ".");
    }
  }
}
