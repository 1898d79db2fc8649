package io.github.recoverydocs.drill.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code only} of a drill. As the matrix, its values are never rendered. */
final class CellChoiceReader {
  private final Optional<Matrix> matrix;

  /**
   * Creates it.
   *
   * @param matrix the key {@code matrix}; empty when something is wrong with it, for then nothing
   *     is held against it
   */
  CellChoiceReader(Optional<Matrix> matrix) {
    this.matrix = matrix;
  }

  /** Reads it; what is returned counts only when nothing was wrong. */
  CellChoice read(Value map) {
    if (matrix.filter(read -> read.variables().isEmpty()).isPresent()) {
      map.problem(
          "chooses combinations of a matrix, and there is none",
          "Add the key matrix to the file, or delete this one.");
      return CellChoice.all();
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Member member :
        map.members("Write variables of the matrix, each with a list of the values wanted.")) {
      List<String> known = known(member.key());
      values.put(
          member.name(),
          MatrixReader.values(member.value(), item -> OnlyReader.among(item, known)));
    }
    if (map.isMap() && map.hasOnly(Map.of())) {
      map.problem(
          "names no variable",
          "Write one of the matrix with a list of the values wanted, or delete the key.");
    }
    CellChoice choice = new CellChoice(values);
    matrix.ifPresent(read -> requireCell(map, choice, read));
    return choice;
  }

  /** The values that a variable has in the matrix; none where nothing is held against them. */
  private List<String> known(MapKey variable) {
    if (matrix.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> variables = matrix.get().variables();
    if (!variables.containsKey(variable.name())) {
      OnlyReader.unknown(variable, List.copyOf(variables.keySet()));
    }
    return variables.getOrDefault(variable.name(), List.of());
  }

  private static void requireCell(Value map, CellChoice choice, Matrix matrix) {
    // What is wrong by itself fits no combination, and has been told.
    boolean isRight =
        choice.values().entrySet().stream()
            .allMatch(
                wanted ->
                    !wanted.getValue().isEmpty()
                        && matrix.variables().containsKey(wanted.getKey()));
    if (isRight && matrix.cells().stream().noneMatch(choice::includes)) {
      map.problem(
          "leaves no combination: matrix.only lists none with these values",
          "List one there, choose other values, or delete the key.");
    }
  }
}
