package io.github.recoverydocs.drill.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The combinations of the matrix that a drill is performed in, for not every procedure depends on
 * every variable.
 *
 * @param values the values that are wanted, by the names of the variables that are restricted;
 *     empty where every combination is wanted
 */
public record CellChoice(Map<String, List<String>> values) {

  public CellChoice {
    values = new LinkedHashMap<>(values);
  }

  /** Every combination. */
  public static CellChoice all() {
    return new CellChoice(Map.of());
  }

  /**
   * Tells whether a combination is among them.
   *
   * @param cell its values by the names of the matrix's variables
   */
  public boolean includes(Map<String, String> cell) {
    return values.entrySet().stream()
        .allMatch(
            wanted ->
                Optional.ofNullable(cell.get(wanted.getKey()))
                    .filter(wanted.getValue()::contains)
                    .isPresent());
  }
}
