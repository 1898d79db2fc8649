package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.Runbook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents as they are rendered with one combination of the matrix.
 *
 * @param matrix the combination, as {@code proof.json} has it; empty where there is none
 * @param runbooks the documents, in the order of their names
 */
public record DocumentSet(Map<String, String> matrix, List<Runbook> runbooks) {

  public DocumentSet {
    matrix = new LinkedHashMap<>(matrix);
    runbooks = List.copyOf(runbooks);
  }

  /**
   * Reads a project's documents, or renders them, as a run of drills does.
   *
   * @return one entry a combination, at least one
   * @throws SettingsException when the settings name a document or a drill that cannot be
   */
  public static List<DocumentSet> of(DrillSettings settings) {
    return DrillPlan.of(settings).cells().stream()
        .map(cell -> new DocumentSet(cell.cell().values(), cell.runbooks()))
        .toList();
  }
}
