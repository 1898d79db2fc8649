package io.github.recoverydocs.drill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One combination of the variables of the matrix, with which everything is rendered and performed.
 *
 * @param values by the names of the variables, in the order declared; empty where there is no
 *     matrix
 */
record MatrixCell(Map<String, String> values) {
  private static final String VERSION = "postgres_version";

  MatrixCell {
    values = new LinkedHashMap<>(values);
  }

  /** The PostgreSQL version, where the matrix says one. */
  Optional<String> postgresVersion() {
    return Optional.ofNullable(values.get(VERSION));
  }

  /** The folder below that of rendered trees that this one is rendered into; empty for that one. */
  String folder() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "-" + value.getValue())
        .map(name -> name.replaceAll("[^\\w.-]+", "-"))
        .collect(Collectors.joining("_"));
  }

  /** A drill's name as people are told, with the combination behind it where there is a matrix. */
  String title(String drill) {
    return values.isEmpty() ? drill : drill + " (" + this + ")";
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue())
        .collect(Collectors.joining(", "));
  }
}
