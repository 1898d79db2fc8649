package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes drills of those that {@code drills.yaml} declares. */
final class PlannedDrills {
  private final Sources sources;

  PlannedDrills(Sources sources) {
    this.sources = sources;
  }

  /**
   * Reads the drills that are performed in a combination, each on every PostgreSQL version. Of the
   * others nothing is read: what they perform need not be there in this combination.
   *
   * @throws SettingsException when a drill names a document or a section that is not there
   */
  List<Drill> read(LabPlan lab, MatrixCell cell) {
    List<Drill> drills = new ArrayList<>();
    ProcedureReader procedures = new ProcedureReader(sources.documents());
    for (DeclaredDrill drill : sources.drillsFile().drills()) {
      if (drill.isPerformedIn(cell.values())) {
        Procedure procedure = procedures.read(drill);
        for (String version : lab.postgresVersions()) {
          drills.add(new Drill(drill.name(), procedure, Optional.of(drill), cell, version.strip()));
        }
      }
    }
    return drills;
  }
}
