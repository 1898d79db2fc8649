package io.github.recoverydocs.drill.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code drills}. */
final class DrillsReader {
  private final DrillReader reader;

  DrillsReader(StepReader steps, CellChoiceReader cells) {
    reader = new DrillReader(steps, cells);
  }

  List<DeclaredDrill> read(Value list) {
    Map<String, Integer> lines = new HashMap<>();
    List<DeclaredDrill> drills = new ArrayList<>();
    for (Value item : list.items()) {
      Map<String, Value> entries = item.entries(Keys.DRILL);
      Value name = entries.get("name");
      if (name == null && item.isMap() && item.hasOnly(entries)) {
        item.problem("has no name", "Add the key name.");
      }
      String text = Optional.ofNullable(name).flatMap(value -> name(value, lines)).orElse("");
      drills.add(reader.read(text, item, entries));
    }
    return drills;
  }

  private static Optional<String> name(Value value, Map<String, Integer> lines) {
    Optional<String> name = value.word();
    name.ifPresent(
        text -> {
          Integer first = lines.putIfAbsent(text, value.line());
          if (first != null) {
            value.problem(
                "is '" + text + "', as that of the drill on line " + first + " is",
                "Change one of them.");
          }
        });
    return name;
  }
}
