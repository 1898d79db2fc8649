package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes one drill of each document of which {@code drills.yaml} says nothing. */
final class WholeDocuments {
  private final DrillSettings settings;
  private final List<CellPlan> cells;

  /**
   * Creates it.
   *
   * @param settings those of the run
   * @param cells all combinations of the matrix, with the drills that are declared
   */
  WholeDocuments(DrillSettings settings, List<CellPlan> cells) {
    this.settings = settings;
    this.cells = List.copyOf(cells);
  }

  /** Makes those of one combination, each on every PostgreSQL version. */
  List<Drill> in(CellPlan cell) {
    Set<String> declared = declared(cell);
    List<Drill> drills = new ArrayList<>();
    for (Document document : cell.sources().documents()) {
      String name = document.runbook().name();
      if (!declared.contains(name) && isPerformed(document)) {
        for (String version : cell.lab().postgresVersions()) {
          drills.add(
              new Drill(
                  name, Procedure.whole(document), Optional.empty(), cell.cell(), version.strip()));
        }
      }
    }
    return drills;
  }

  /**
   * The documents of which something is said. Those of a drill that this combination leaves out are
   * among them: what is asked for is then that less of them is performed, not more.
   */
  private Set<String> declared(CellPlan cell) {
    Set<String> names = new HashSet<>();
    cell.drills().forEach(drill -> add(drill.procedure().documents(), names));
    List<DeclaredDrill> drills = cell.declared();
    for (int i = 0; i < drills.size(); i++) {
      if (!drills.get(i).isPerformedIn(cell.cell().values())) {
        // Here its section may not be there, so ask where it is performed as well.
        add(new ProcedureReader(cell.sources().documents()).mentioned(drills.get(i)), names);
        performances(i).forEach(drill -> add(drill.procedure().documents(), names));
      }
    }
    return names;
  }

  /**
   * What each combination makes of a drill: names are rendered, so its place in the list counts.
   */
  private Stream<Drill> performances(int i) {
    return cells.stream()
        .flatMap(
            cell ->
                cell.drills().stream()
                    .filter(drill -> drill.declared().equals(Optional.of(cell.declared().get(i)))));
  }

  private static void add(List<Document> documents, Set<String> names) {
    documents.forEach(document -> names.add(document.runbook().name()));
  }

  /** Of a template's documents, those that have anything to perform; those that are named, all. */
  private boolean isPerformed(Document document) {
    return !settings.documents().isEmpty()
        || !document.runbook().executableBlocks().isEmpty()
        || !document.runbook().problems().isEmpty();
  }
}
