package io.github.recoverydocs.drill.configuration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code given} of a drill: the accident and the marks. */
final class GivenReader {
  private static final String MARK_NAME = "[A-Za-z][A-Za-z0-9_]*";

  /** PostgreSQL's MAXFNAMELEN is 64, with the byte that ends a name. */
  private static final int LONGEST_RESTORE_POINT = 63;

  private final StepReader steps;
  private final Marks marks;

  /**
   * Creates it for one drill.
   *
   * @param marks where the drill's marks are added
   */
  GivenReader(StepReader steps, Marks marks) {
    this.steps = steps;
    this.marks = marks;
  }

  List<Given> read(Value list) {
    if (!list.isList()) {
      marks.addUnreadable();
    }
    List<Given> given = new ArrayList<>();
    for (Value item : list.items()) {
      Map<String, Value> entries = item.entries(Keys.GIVEN);
      Optional<Map.Entry<String, Value>> entry = StepReader.single(item, entries, Keys.GIVEN);
      if (entry.isEmpty()) {
        marks.addUnreadable();
      } else if (entry.get().getKey().equals("mark")) {
        mark(entry.get().getValue()).ifPresentOrElse(given::add, marks::addUnreadable);
      } else {
        steps.step(entry.get()).ifPresent(given::add);
      }
    }
    return given;
  }

  private Optional<DeclaredMark> mark(Value value) {
    Map<String, Value> entries = value.isMap() ? value.entries(Keys.MARK) : Map.of("name", value);
    Value name = entries.get("name");
    if (name == null && value.hasOnly(entries)) {
      value.problem("has no name", "Add the key name.");
    }
    Optional<String> restorePoint =
        Optional.ofNullable(entries.get("restorePoint")).flatMap(GivenReader::restorePoint);
    return Optional.ofNullable(name)
        .flatMap(GivenReader::name)
        .map(
            text -> {
              DeclaredMark mark = new DeclaredMark(text, restorePoint, value.place());
              marks.add(mark, name);
              return mark;
            });
  }

  private static Optional<String> name(Value value) {
    Optional<String> name = value.word();
    if (name.filter(text -> !text.matches(MARK_NAME)).isPresent()) {
      value.problem(
          "is '" + name.get() + "', which is no name of a mark",
          "Allowed: letters from a to z, digits and underscores, with a letter first.");
      return Optional.empty();
    }
    return name;
  }

  private static Optional<String> restorePoint(Value value) {
    Optional<String> point = value.word();
    if (point
        .filter(text -> text.getBytes(StandardCharsets.UTF_8).length > LONGEST_RESTORE_POINT)
        .isPresent()) {
      value.problem(
          "has more than " + LONGEST_RESTORE_POINT + " bytes, which is all that PostgreSQL allows",
          "Cut it.");
      return Optional.empty();
    }
    return point;
  }
}
