package io.github.recoverydocs.drill.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads steps: those of {@code fixture} and {@code baseline}, and those of drills. */
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
    return single(item, item.entries(Keys.STEP), Keys.STEP).flatMap(this::step);
  }

  /** Reads what stands behind one of a step's own keys. */
  Optional<Step> step(Map.Entry<String, Value> entry) {
    return entry.getKey().equals("sql") ? sql(entry.getValue()) : bash(entry.getValue());
  }

  /** The one entry that a map has to have. */
  static Optional<Map.Entry<String, Value>> single(
      Value item, Map<String, Value> entries, Keys keys) {
    if (entries.size() > 1) {
      boolean both = entries.size() == 2;
      item.problem(
          "has " + (both ? "both " : "") + String.join(" and ", entries.keySet()),
          "Make " + (both ? "two" : "several") + " entries of it.");
      return Optional.empty();
    }
    if (entries.isEmpty() && item.isMap() && item.hasOnly(entries)) {
      item.problem("says nothing", "Write one of: " + String.join(", ", keys.known()) + ".");
    }
    return entries.entrySet().stream().findFirst();
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
