package io.github.recoverydocs.drill.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The key {@code matrix}: the combinations of variables that everything is rendered and performed
 * with.
 *
 * @param variables all values of each variable, in order, whether a combination has them or not
 * @param cells one entry a combination, in order: values by the names of variables; one entry
 *     without values where there is no matrix
 */
public record Matrix(Map<String, List<String>> variables, List<Map<String, String>> cells) {

  public Matrix {
    variables = new LinkedHashMap<>(variables);
    cells = cells.stream().<Map<String, String>>map(LinkedHashMap::new).toList();
  }

  /** No variables at all: everything is done once. */
  public static Matrix none() {
    return new Matrix(Map.of(), List.of(Map.of()));
  }
}
