package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.runbook.Runbook;
import java.util.List;
import java.util.stream.Stream;

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

  /** Plans one combination, with the drills that are declared. */
  static CellPlan of(DrillSettings run, MatrixCell cell) {
    DrillSettings settings = run.in(cell);
    Sources sources = Sources.of(settings);
    LabPlan lab = LabPlan.of(settings, sources);
    return new CellPlan(cell, settings, sources, lab, new PlannedDrills(sources).read(lab, cell));
  }

  /** The same plan with more drills behind its own. */
  CellPlan with(List<Drill> more) {
    return new CellPlan(
        cell, settings, sources, lab, Stream.concat(drills.stream(), more.stream()).toList());
  }

  /** What {@code drills.yaml} declares, whether it is performed in this combination or not. */
  List<DeclaredDrill> declared() {
    return sources.drillsFile().drills();
  }

  List<Runbook> runbooks() {
    return sources.documents().stream().map(Document::runbook).toList();
  }
}
