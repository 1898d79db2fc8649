package io.github.recoverydocs.verdict.fingerprint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object of the catalog, known by its name and never by its number.
 *
 * @param section the query that found it, which orders objects by importance
 * @param key what it is called: {@code index public.orders_customer_idx}
 * @param label what it is called where it is missing; the key, or more than it
 * @param names what it can be selected by
 * @param parents keys of objects without which it cannot be there
 * @param properties what is compared, by name
 */
record CatalogObject(
    String section,
    String key,
    String label,
    List<String> names,
    List<String> parents,
    Map<String, String> properties) {

  /** Reads key, label, names, parents and properties from an array. */
  static CatalogObject of(String section, JsonNode row) {
    String key = row.get(0).asText();
    Map<String, String> properties = new LinkedHashMap<>();
    row.get(4).properties().forEach(p -> properties.put(p.getKey(), p.getValue().asText()));
    return new CatalogObject(
        section,
        key,
        row.get(1).isNull() ? key : row.get(1).asText(),
        texts(row.get(2)),
        texts(row.get(3)),
        properties);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText("")));
    return texts;
  }
}
