package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes drills of documents: those that {@code drills.yaml} declares, and one of each document of
 * which it says nothing.
 */
final class PlannedDrills {
  private final DrillSettings settings;
  private final Sources sources;

  PlannedDrills(DrillSettings settings, Sources sources) {
    this.settings = settings;
    this.sources = sources;
  }

  /**
   * Reads all drills, each on every PostgreSQL version.
   *
   * @throws SettingsException when a drill names a document or a section that is not there
   */
  List<Drill> read(LabPlan lab, MatrixCell cell) {
    List<Drill> drills = new ArrayList<>();
    Set<Document> declared = new HashSet<>();
    ProcedureReader procedures = new ProcedureReader(sources.documents());
    for (DeclaredDrill drill : sources.drillsFile().drills()) {
      Procedure procedure = procedures.read(drill);
      declared.addAll(procedure.documents());
      for (String version : lab.postgresVersions()) {
        drills.add(new Drill(drill.name(), procedure, Optional.of(drill), cell, version.strip()));
      }
    }
    for (Document document : sources.documents()) {
      if (!declared.contains(document) && isPerformed(document)) {
        String name = document.runbook().name();
        for (String version : lab.postgresVersions()) {
          drills.add(
              new Drill(name, Procedure.whole(document), Optional.empty(), cell, version.strip()));
        }
      }
    }
    return drills;
  }

  /** Of a template's documents, those that have anything to perform; those that are named, all. */
  private boolean isPerformed(Document document) {
    return !settings.documents().isEmpty()
        || !document.runbook().executableBlocks().isEmpty()
        || !document.runbook().problems().isEmpty();
  }
}
