package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value that the reader of a document edits, and a drill fills in.
 *
 * @param document the document's name
 * @param block the line of the opening fence of its block, 1-based
 * @param name the variable
 * @param line the line of the document that assigns it, 1-based
 */
public record ReaderInput(String document, int block, String name, int line) {

  /** Those of a drill's procedure, as {@code drills.yaml} declares them: nothing has to run. */
  static List<ReaderInput> of(Drill drill) {
    Map<String, String> values = new LinkedHashMap<>();
    drill
        .declared()
        .map(DeclaredDrill::inputs)
        .ifPresent(inputs -> inputs.forEach((name, input) -> values.put(name, input.value())));
    return values.isEmpty() ? List.of() : in(drill.procedure(), values);
  }

  private static List<ReaderInput> in(Procedure procedure, Map<String, String> values) {
    return FilledProcedure.of(procedure, values).parts().stream()
        .flatMap(
            filled ->
                filled.inputs().stream()
                    .map(
                        input ->
                            new ReaderInput(
                                filled.part().document().runbook().name(),
                                filled.part().block().line(),
                                input.name(),
                                input.line())))
        .toList();
  }
}
