package io.github.recoverydocs.drill.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of the key {@code drills}. */
final class DrillReader {
  private static final String VARIABLE_NAME = "[A-Za-z_][A-Za-z0-9_]*";

  private final StepReader steps;
  private final CellChoiceReader cells;
  private final AnchorReader anchors = new AnchorReader();

  DrillReader(StepReader steps, CellChoiceReader cells) {
    this.steps = steps;
    this.cells = cells;
  }

  /**
   * Reads it; what is returned counts only when nothing was wrong.
   *
   * @param name its name, which is read and compared with others elsewhere
   * @param entries its keys that are known
   */
  DeclaredDrill read(String name, Value item, Map<String, Value> entries) {
    boolean when =
        Optional.ofNullable(entries.get("when")).map(new WhenReader()::read).orElse(true);
    return when ? read(name, item, entries, true) : read(name, item, Value.leftOut(entries), false);
  }

  private DeclaredDrill read(String name, Value item, Map<String, Value> entries, boolean when) {
    if (item.isMap()
        && item.hasOnly(entries)
        && List.of("document", "section", "steps").stream().noneMatch(entries::containsKey)) {
      item.problem(
          "performs nothing",
          "Add section, the anchor of a heading; steps, a list of them; or document, for all of"
              + " it.");
    }
    Marks marks = new Marks();
    // In this order: what follows speaks of the marks.
    List<Given> given =
        Optional.ofNullable(entries.get("given"))
            .map(new GivenReader(steps, marks)::read)
            .orElse(List.of());
    return new DeclaredDrill(
        name,
        item.place(),
        Optional.ofNullable(entries.get("document")).flatMap(anchors::document),
        Optional.ofNullable(entries.get("section")).flatMap(anchors::section),
        Optional.ofNullable(entries.get("steps")).map(anchors::steps).orElse(List.of()),
        Optional.ofNullable(entries.get("only")).map(cells::read).orElse(CellChoice.all()),
        when,
        given,
        Optional.ofNullable(entries.get("inputs"))
            .map(inputs -> inputs(inputs, marks))
            .orElse(Map.of()),
        Optional.ofNullable(entries.get("symptom")).flatMap(steps::bash),
        then(entries, new ExpectationReader(marks)),
        Optional.ofNullable(entries.get("budget")).flatMap(Amounts::duration));
  }

  private static Map<String, DeclaredInput> inputs(Value map, Marks marks) {
    Map<String, DeclaredInput> inputs = new LinkedHashMap<>();
    for (Member input : map.members("Write the names of variables, each with its value.")) {
      if (!input.name().matches(VARIABLE_NAME)) {
        input
            .key()
            .problem(
                "is no name of a shell variable",
                "Allowed: letters from a to z, digits and underscores, without a digit first.");
      }
      Value value = input.value();
      value
          .writtenOrRendered()
          .ifPresent(
              text -> {
                marks.requireVariables(text, value);
                inputs.put(input.name(), new DeclaredInput(text, value.place()));
              });
    }
    return inputs;
  }

  private static List<Expectation> then(Map<String, Value> drill, ExpectationReader reader) {
    Optional<Value> symptom = Optional.ofNullable(drill.get("symptom"));
    Optional<Value> list = Optional.ofNullable(drill.get("then"));
    List<Value> items = list.map(Value::items).orElse(List.of());
    List<Expectation> then =
        items.stream()
            .map(
                item -> {
                  Optional<Expectation> read = reader.read(item);
                  if (symptom.isEmpty() && read.filter(DrillReader::isCured).isPresent()) {
                    item.problem(
                        "is cured, and there is no symptom",
                        "Add symptom: the command that fails as the section says.");
                  }
                  return read;
                })
            .flatMap(Optional::stream)
            .toList();
    // What could not be read may have been it.
    boolean unread =
        then.size() < items.size() || list.filter(value -> !value.isList()).isPresent();
    if (!unread && then.stream().noneMatch(DrillReader::isCured)) {
      symptom.ifPresent(
          value -> value.problem("is never shown to be cured", "Add '- cured' to then."));
    }
    return then;
  }

  private static boolean isCured(Expectation expectation) {
    return expectation.kind() == Expectation.Kind.CURED;
  }
}
