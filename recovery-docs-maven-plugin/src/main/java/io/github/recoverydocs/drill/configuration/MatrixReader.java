package io.github.recoverydocs.drill.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the key {@code matrix}. Its values are what others are rendered with, and never are. */
final class MatrixReader {
  private static final String VERSION = "postgres_version";

  /** A list too many is easily written, and every combination takes minutes. */
  private static final int MOST = 100;

  private final Optional<Set<String>> variables;

  /**
   * Creates it.
   *
   * @param variables the names of the template's variables; empty for plain documents
   */
  MatrixReader(Optional<Set<String>> variables) {
    this.variables = variables;
  }

  /** Reads it; what is returned counts only when nothing was wrong. */
  Matrix read(Value matrix) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Optional<Value> only = Optional.empty();
    for (Member member : matrix.members("Write variables, each with a list of its values.")) {
      if (Keys.MATRIX.known().contains(member.name())) {
        only = Optional.of(member.value());
      } else {
        requireVariable(member.key());
        values.put(member.name(), values(member.value(), Value::written));
      }
    }
    if (values.isEmpty()) {
      only.ifPresent(
          list ->
              list.problem(
                  "has no variables to choose the values of",
                  "Add them beside it, each with a list of its values."));
      return Matrix.none();
    }
    return new Matrix(
        values,
        only.map(new OnlyReader(values)::read).orElseGet(() -> combinations(matrix, values)));
  }

  private void requireVariable(MapKey key) {
    if (variables.isEmpty() && !key.name().equals(VERSION)) {
      key.problem(
          "cannot vary: the documents are no templates",
          "Without a template only " + VERSION + " can.");
    }
    if (variables.filter(names -> !names.contains(key.name())).isPresent()) {
      List<String> known =
          variables.get().stream().filter(name -> !name.startsWith("_")).sorted().toList();
      key.problem(
          "is no variable of the template", Value.advice(key.name(), known, "Defined there"));
    }
  }

  /**
   * The values of one variable, each once; none when any is wrong, so that nothing is held against
   * them.
   *
   * @param reader reads one of them
   */
  static List<String> values(Value list, Function<Value, Optional<String>> reader) {
    Set<String> seen = new HashSet<>();
    List<String> values = new ArrayList<>();
    List<Value> items = list.someItems();
    for (Value item : items) {
      Optional<String> value = reader.apply(item);
      if (value.filter(text -> !seen.add(text)).isPresent()) {
        item.problem("is '" + value.get() + "', as another value is", "Delete one of them.");
      } else if (value.filter(text -> text.lines().count() > 1).isPresent()) {
        item.problem("has more than one line", "Write it on one.");
      } else {
        value.ifPresent(values::add);
      }
    }
    return values.size() == items.size() ? values : List.of();
  }

  /** All combinations; the first variable changes last. */
  private static List<Map<String, String>> combinations(
      Value matrix, Map<String, List<String>> values) {
    long count = 1;
    for (List<String> some : values.values()) {
      count = Math.min(MOST + 1L, count * some.size());
    }
    if (count > MOST) {
      matrix.problem(
          "makes more than " + MOST + " combinations",
          "Delete values, or list the combinations that are wanted under only.");
      return List.of();
    }
    List<Map<String, String>> cells = new ArrayList<>(List.of(Map.of()));
    values.forEach(
        (name, some) -> {
          List<Map<String, String>> longer = new ArrayList<>();
          for (Map<String, String> cell : cells) {
            for (String value : some) {
              Map<String, String> next = new LinkedHashMap<>(cell);
              next.put(name, value);
              longer.add(next);
            }
          }
          cells.clear();
          cells.addAll(longer);
        });
    return cells;
  }
}
