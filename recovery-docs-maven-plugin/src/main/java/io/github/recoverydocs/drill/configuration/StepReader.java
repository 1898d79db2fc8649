package io.github.recoverydocs.drill.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the steps of {@code fixture} and {@code baseline}. */
final class StepReader {
  private static final int LARGEST = 16 * 1024 * 1024;

  /** Reads a list of maps, each with a key that says what runs the step. */
  List<Step> steps(Value list) {
    return list.items().stream().map(this::step).flatMap(Optional::stream).toList();
  }

  /** Reads a list in which a text stands for a bash step. */
  List<Step> stepsOrBash(Value list) {
    return list.items().stream()
        .map(item -> item.isMap() ? step(item) : bash(item))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Reads bash. */
  Optional<Step> bash(Value value) {
    return value.text().map(text -> step(Step.Kind.BASH, text, Optional.empty(), value));
  }

  private Optional<Step> step(Value item) {
    Map<String, Value> entries = item.entries(Keys.STEP);
    if (entries.size() == 1) {
      Value sql = entries.get("sql");
      return sql == null ? bash(entries.get("bash")) : sql(sql);
    }
    if (entries.size() > 1) {
      item.problem("has both sql and bash", "Make two steps of it.");
    } else if (item.isMap() && item.hasOnly(entries)) {
      item.problem("has nothing to run", "Write one of: sql, bash.");
    }
    return Optional.empty();
  }

  private Optional<Step> sql(Value value) {
    Optional<String> text = value.text();
    String line = text.orElse("").strip();
    if (!line.endsWith(".sql") || line.lines().count() > 1) {
      return text.map(sql -> step(Step.Kind.SQL, sql, Optional.empty(), value));
    }
    return new NamedFile(value, line).find().flatMap(file -> sqlFile(value, file, line));
  }

  private Optional<Step> sqlFile(Value value, Path file, String name) {
    try {
      String text = new TextFile(file, LARGEST).read();
      if (text.isBlank()) {
        value.problem("names " + name + ", which is empty", "Write SQL into it.");
        return Optional.empty();
      }
      return Optional.of(step(Step.Kind.SQL, text, Optional.of(file), value));
    } catch (FaultException e) {
      DrillsFileProblem fault = e.problem();
      value.problem(
          "names " + name + ", which cannot be used: " + fault.reason(), fault.nextStep());
      return Optional.empty();
    }
  }

  private static Step step(Step.Kind kind, String text, Optional<Path> file, Value value) {
    return new Step(kind, text, file, value.reading().name(), value.line());
  }
}
