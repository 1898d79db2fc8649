package io.github.recoverydocs.drill.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code only} of the matrix: the combinations that are wanted. */
final class OnlyReader {
  private final Map<String, List<String>> values;

  /**
   * Creates it.
   *
   * @param values the values of every variable of the matrix; an empty list for one whose values
   *     are wrong, against which nothing is held
   */
  OnlyReader(Map<String, List<String>> values) {
    this.values = values;
  }

  List<Map<String, String>> read(Value list) {
    List<Map<String, String>> cells = new ArrayList<>();
    for (Value item : list.someItems()) {
      Optional<Map<String, String>> cell = cell(item);
      if (cell.filter(cells::contains).isPresent()) {
        item.problem("is the same combination as another entry", "Delete one of them.");
      }
      cell.ifPresent(cells::add);
    }
    return cells;
  }

  private Optional<Map<String, String>> cell(Value item) {
    Map<String, Value> named = new LinkedHashMap<>();
    boolean known = item.isMap();
    for (Member member : item.members("Write every variable of the matrix with a value.")) {
      if (values.containsKey(member.name())) {
        named.put(member.name(), member.value());
      } else {
        known = false;
        unknown(member.key(), List.copyOf(values.keySet()));
      }
    }
    List<String> missing =
        values.keySet().stream().filter(name -> !named.containsKey(name)).toList();
    // A misspelt variable is not missing as well.
    if (known && !missing.isEmpty()) {
      item.problem(
          "says nothing of " + String.join(" and ", missing),
          "Name every variable of the matrix with one of its values.");
    }
    return cell(named);
  }

  /** The cell in the order of the matrix; nothing when a value or a variable is missing. */
  private Optional<Map<String, String>> cell(Map<String, Value> named) {
    Map<String, String> cell = new LinkedHashMap<>();
    values.forEach(
        (name, some) ->
            Optional.ofNullable(named.get(name))
                .flatMap(value -> among(value, some))
                .ifPresent(text -> cell.put(name, text)));
    return Optional.of(cell).filter(found -> found.size() == values.size());
  }

  /** Adds the problem that the matrix does not have a variable. */
  static void unknown(MapKey key, List<String> known) {
    key.problem("is no variable of the matrix", Value.advice(key.name(), known, "Known here"));
  }

  /**
   * The value as it is written, which has to be among the variable's.
   *
   * @param known the variable's values; an empty list when nothing is held against them
   */
  static Optional<String> among(Value value, List<String> known) {
    Optional<String> text = value.written();
    if (!known.isEmpty() && text.filter(word -> !known.contains(word)).isPresent()) {
      value.problem(
          "is '" + text.get() + "', which is none of the variable's values",
          Value.advice(text.get(), known, "Its values"));
      return Optional.empty();
    }
    return text;
  }
}
