package io.github.recoverydocs.template.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What keys(), values() and items() return: a view that prints with its name and has no index.
 *
 * @param kind dict_keys, dict_values or dict_items
 * @param dict the dictionary that is looked at
 */
public record DictView(String kind, Map<Object, Object> dict) {

  /** Returns what the view shows now. */
  public List<Object> items() {
    return switch (kind) {
      case "dict_keys", "odict_keys" -> new ArrayList<>(dict.keySet());
      case "dict_values", "odict_values" -> new ArrayList<>(dict.values());
      default -> {
        List<Object> pairs = new ArrayList<>();
        dict.forEach((key, value) -> pairs.add(Tuple.of(key, value)));
        yield pairs;
      }
    };
  }
}
