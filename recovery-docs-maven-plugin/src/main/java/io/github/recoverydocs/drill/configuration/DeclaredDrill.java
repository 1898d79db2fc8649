package io.github.recoverydocs.drill.configuration;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entry of the key {@code drills}; nothing is null.
 *
 * @param name by which the user chooses it; no name twice
 * @param place where it is written
 * @param document the path of the rendered document from the project's folder; empty where there is
 *     only one document, or none is performed
 * @param section the anchor of the heading whose blocks are the procedure; empty for the whole
 *     document, or where steps say it all
 * @param steps the anchors of the sections that are performed, in order: {@code anchor}, or {@code
 *     path#anchor} for those of another document. The section itself is performed after them, or
 *     where it stands among them
 * @param only the combinations of the matrix that it is performed in
 * @param when whether it is there at all, as its key {@code when} says with this combination's
 *     variables; what could not be rendered of one that is not there is empty
 * @param given the accident and the marks before it, in order
 * @param inputs the values that the reader fills in, by the names of variables
 * @param symptom the command that fails as the section says, before the procedure
 * @param then what has to be true at the end, in order
 * @param budget how long the procedure may take
 */
public record DeclaredDrill(
    String name,
    Place place,
    Optional<String> document,
    Optional<String> section,
    List<String> steps,
    CellChoice only,
    boolean when,
    List<Given> given,
    Map<String, DeclaredInput> inputs,
    Optional<Step> symptom,
    List<Expectation> then,
    Optional<Duration> budget) {

  public DeclaredDrill {
    steps = List.copyOf(steps);
    given = List.copyOf(given);
    inputs = new LinkedHashMap<>(inputs);
    then = List.copyOf(then);
  }

  /**
   * Tells whether it is performed in the combination of the matrix that it was rendered with.
   *
   * @param cell the combination's values by the names of the matrix's variables
   */
  public boolean isPerformedIn(Map<String, String> cell) {
    return when && only.includes(cell);
  }

  /**
   * Whether the procedure recovers to a point in time: it is given something of a mark, or the
   * restore point of one.
   */
  public boolean recoversToPointInTime() {
    return inputs.values().stream().anyMatch(input -> input.value().matches("(?s).*\\$\\{?MARK_.*"))
        || given.stream()
            .anyMatch(step -> step instanceof DeclaredMark mark && mark.restorePoint().isPresent());
  }

  /** Everything in it that is performed: SQL and bash. */
  public List<String> texts() {
    return Stream.of(
            ownSteps().map(Step::text),
            symptom.stream().map(Step::text),
            then.stream().map(Expectation::text))
        .flatMap(texts -> texts)
        .toList();
  }

  /** The steps of its own that may come from files. */
  Stream<Step> ownSteps() {
    return given.stream().filter(Step.class::isInstance).map(Step.class::cast);
  }
}
