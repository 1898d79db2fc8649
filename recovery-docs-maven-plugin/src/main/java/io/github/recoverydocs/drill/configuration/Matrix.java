package io.github.recoverydocs.drill.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The key {@code matrix}: the combinations of variables that everything is rendered and performed
 * with.
 *
 * @param cells one entry a combination, in order: values by the names of variables; one entry
 *     without values where there is no matrix
 */
public record Matrix(List<Map<String, String>> cells) {

  public Matrix {
    cells = cells.stream().<Map<String, String>>map(LinkedHashMap::new).toList();
  }

  /** No variables at all: everything is done once. */
  public static Matrix none() {
    return new Matrix(List.of(Map.of()));
  }
}
