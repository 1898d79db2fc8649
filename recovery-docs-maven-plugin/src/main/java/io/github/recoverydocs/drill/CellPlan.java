package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.Runbook;
import java.util.List;

/**
 * What is performed for one combination of the matrix.
 *
 * @param cell the combination
 * @param settings those of the run, with the values of the combination
 * @param sources all documents, chosen or not, and the project around them
 * @param lab the lab that the drills are performed in
 * @param drills all drills, chosen or not, in order
 */
record CellPlan(
    MatrixCell cell, DrillSettings settings, Sources sources, LabPlan lab, List<Drill> drills) {

  CellPlan {
    drills = List.copyOf(drills);
  }

  /** Plans one combination. */
  static CellPlan of(DrillSettings run, MatrixCell cell) {
    DrillSettings settings = run.in(cell);
    Sources sources = Sources.of(settings);
    LabPlan lab = LabPlan.of(settings, sources);
    return new CellPlan(
        cell, settings, sources, lab, new PlannedDrills(settings, sources).read(lab, cell));
  }

  List<Runbook> runbooks() {
    return sources.documents().stream().map(Document::runbook).toList();
  }
}
