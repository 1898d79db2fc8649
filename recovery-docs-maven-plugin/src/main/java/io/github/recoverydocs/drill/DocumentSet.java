package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.Origin;
import io.github.recoverydocs.runbook.Runbook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The documents as they are rendered with one combination of the matrix.
 *
 * @param matrix the combination, as {@code proof.json} has it; empty where there is none
 * @param runbooks the documents, in the order of their names
 * @param origins where the author of a document changes it, by its name; those that are rendered
 *     from the built-in template have none
 * @param inputs the values that their readers edit, in the order of the drills that fill them in;
 *     what no drill fills in is none
 */
public record DocumentSet(
    Map<String, String> matrix,
    List<Runbook> runbooks,
    Map<String, Origin> origins,
    List<ReaderInput> inputs) {

  public DocumentSet {
    matrix = new LinkedHashMap<>(matrix);
    runbooks = List.copyOf(runbooks);
    origins = Map.copyOf(origins);
    inputs = List.copyOf(inputs);
  }

  /** Documents that nobody changes, and that are read as they stand. */
  public DocumentSet(Map<String, String> matrix, List<Runbook> runbooks) {
    this(matrix, runbooks, Map.of(), List.of());
  }

  /**
   * Reads a project's documents, or renders them, as a run of drills does.
   *
   * @return one entry a combination, at least one
   * @throws SettingsException when the settings name a document or a drill that cannot be
   */
  public static List<DocumentSet> of(DrillSettings settings) {
    return new DrillInputs(settings).documents();
  }

  /** Those of one combination. */
  static DocumentSet of(CellPlan cell) {
    return new DocumentSet(
        cell.cell().values(),
        cell.runbooks(),
        origins(cell),
        cell.drills().stream()
            .flatMap(drill -> ReaderInput.of(drill).stream())
            .distinct()
            .toList());
  }

  private static Map<String, Origin> origins(CellPlan cell) {
    return cell.sources().documents().stream()
        .filter(document -> document.rendered().isEmpty() || document.template().isPresent())
        .collect(Collectors.toMap(document -> document.runbook().name(), Document::origin));
  }
}
