package io.github.recoverydocs.drill.configuration;

import java.util.Map;
import java.util.Optional;

/** Reads the key {@code lab}. */
final class LabReader {
  private final StepReader steps;

  LabReader(StepReader steps) {
    this.steps = steps;
  }

  LabConfiguration read(Value lab) {
    Map<String, Value> entries = lab.entries(Keys.LAB);
    return new LabConfiguration(
        Optional.ofNullable(entries.get("kind")).flatMap(value -> value.choice(LabKind.class)),
        Optional.ofNullable(entries.get("up")).flatMap(steps::bash),
        Optional.ofNullable(entries.get("service")).flatMap(Value::word),
        Optional.ofNullable(entries.get("database")).flatMap(Value::word),
        Optional.ofNullable(entries.get("user")).flatMap(Value::word),
        Optional.ofNullable(entries.get("internet")).flatMap(Value::flag).orElse(false));
  }
}
