package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.DrillProof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells the values of one drill from those of the others.
 *
 * @param names the labels of the matrix's variables, by the variables' names
 */
record DrillLabels(Map<String, String> names) {

  DrillLabels {
    names = new LinkedHashMap<>(names);
  }

  /** Names labels for all variables of some drills, no two the same. */
  static DrillLabels of(List<DrillProof> drills) {
    Map<String, String> names = new LinkedHashMap<>();
    drills.stream()
        .flatMap(drill -> drill.matrix().keySet().stream())
        .distinct()
        .forEach(variable -> names.put(variable, unused(variable, names)));
    return new DrillLabels(names);
  }

  /** The prefix keeps a variable called {@code document} from being taken for the document. */
  private static String unused(String variable, Map<String, String> used) {
    String label = "matrix_" + variable.replaceAll("[^A-Za-z0-9_]", "_");
    String free = label;
    for (int i = 2; used.containsValue(free); i++) {
      free = label + "_" + i;
    }
    return free;
  }

  /** The labels of one drill. */
  Map<String, String> of(DrillProof drill) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("document", drill.document());
    labels.put("section", drill.section());
    labels.put("drill", drill.name());
    // Without a matrix too, a drill can be performed on several versions.
    labels.put("postgres_version", drill.postgresVersion());
    names.forEach(
        (variable, label) -> labels.put(label, drill.matrix().getOrDefault(variable, "")));
    return labels;
  }
}
