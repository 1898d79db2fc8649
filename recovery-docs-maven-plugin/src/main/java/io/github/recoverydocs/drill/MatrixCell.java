package io.github.recoverydocs.drill;

import java.util.LinkedHashMap;
import java.util.List;
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

  /** So many combinations are named in a finding. */
  private static final int NAMED = 3;

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

  /** Some combinations as people are told, the first of them by their values. */
  static String list(List<MatrixCell> cells) {
    int more = cells.size() - NAMED;
    return cells.stream().limit(NAMED).map(MatrixCell::toString).collect(Collectors.joining("; "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue())
        .collect(Collectors.joining(", "));
  }
}
