package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.CellChoice;
import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.drill.configuration.DeclaredInput;
import io.github.recoverydocs.drill.configuration.Place;
import io.github.recoverydocs.drill.configuration.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short ways to write what {@code drills.yaml} declares. */
final class Declared {
  static final Place PLACE = new Place("drills.yaml", 7);

  private Declared() {}

  /** A drill of one section. */
  static DeclaredDrill section(String anchor) {
    return drill("", anchor);
  }

  /** A drill with a symptom and inputs. */
  static DeclaredDrill symptom(String command, Map<String, String> inputs) {
    Map<String, DeclaredInput> declared = new HashMap<>();
    inputs.forEach((name, value) -> declared.put(name, new DeclaredInput(value, PLACE)));
    return new DeclaredDrill(
        "Restore",
        PLACE,
        Optional.empty(),
        Optional.of("restore"),
        List.of(),
        CellChoice.all(),
        true,
        List.of(),
        declared,
        Optional.of(
            new Step(Step.Kind.BASH, command, Optional.empty(), PLACE.file(), PLACE.line())),
        List.of(),
        Optional.empty());
  }

  /** A drill of a document, of a section where it is not empty, and of steps. */
  static DeclaredDrill drill(String document, String section, String... steps) {
    return new DeclaredDrill(
        "Restore",
        PLACE,
        Optional.of(document).filter(name -> !name.isEmpty()),
        Optional.of(section).filter(anchor -> !anchor.isEmpty()),
        List.of(steps),
        CellChoice.all(),
        true,
        List.of(),
        Map.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
