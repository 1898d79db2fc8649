package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.drill.configuration.DeclaredInput;
import io.github.recoverydocs.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A procedure with the values filled in that its reader would.
 *
 * @param parts its blocks, in order
 * @param unassigned the inputs that no block assigns
 */
record FilledProcedure(List<FilledPart> parts, List<ProcedureInputs.Unassigned> unassigned) {

  FilledProcedure {
    parts = List.copyOf(parts);
    unassigned = List.copyOf(unassigned);
  }

  /** Fills in a procedure. */
  static FilledProcedure of(Procedure procedure, Map<String, String> inputs) {
    ProcedureInputs.Filled filled =
        new ProcedureInputs(inputs)
            .fill(procedure.parts().stream().map(Procedure.Part::block).toList());
    List<FilledPart> parts = new ArrayList<>();
    for (int i = 0; i < procedure.parts().size(); i++) {
      ProcedureInputs.FilledBlock block = filled.blocks().get(i);
      parts.add(new FilledPart(procedure.parts().get(i), block.commands(), block.replacements()));
    }
    return new FilledProcedure(parts, filled.unassigned());
  }

  /** One finding for each input that has no effect. */
  List<Finding> findings(DeclaredDrill drill) {
    return unassigned.stream()
        .map(
            input -> {
              DeclaredInput declared = drill.inputs().get(input.name());
              return new Finding(
                  declared.place().file(),
                  declared.place().line(),
                  input.name() + ": " + declared.value(),
                  "no block of the procedure assigns "
                      + input.name()
                      + ", so this input has no effect",
                  List.of(),
                  input.nearest().map(near -> "Did you mean " + near + "? ").orElse("")
                      + "A reader edits what stands behind "
                      + input.name()
                      + "= at the start of a line.");
            })
        .toList();
  }
}
