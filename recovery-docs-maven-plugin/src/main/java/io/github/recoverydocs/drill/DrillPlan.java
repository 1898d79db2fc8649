package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.drill.configuration.Matrix;
import io.github.recoverydocs.runbook.NearestWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The drills of a run: for every combination of the matrix, each procedure on each PostgreSQL
 * version.
 *
 * @param cells the combinations, at least one
 * @param chosen which drills the user has chosen; all when empty
 */
record DrillPlan(List<CellPlan> cells, List<NamePattern> chosen) {

  DrillPlan {
    cells = List.copyOf(cells);
    chosen = List.copyOf(chosen);
  }

  /**
   * Plans a run.
   *
   * @throws SettingsException when the settings name a document, a drill or a version that cannot
   *     be
   */
  static DrillPlan of(DrillSettings settings) {
    requireVersions(settings.postgresVersions());
    List<NamePattern> chosen =
        settings.drills().stream().map(text -> new NamePattern("drills", text)).toList();
    Matrix matrix = new ProjectDrillsFile(settings).matrix();
    List<CellPlan> cells =
        matrix.cells().stream()
            .map(values -> CellPlan.of(settings, new MatrixCell(values)))
            .toList();
    WholeDocuments whole = new WholeDocuments(settings, cells);
    DrillPlan plan =
        new DrillPlan(cells.stream().map(cell -> cell.with(whole.in(cell))).toList(), chosen);
    chosen.forEach(plan::requireMatch);
    return plan;
  }

  /** The drills to perform, in order. */
  List<Drill> drills() {
    return cells.stream().flatMap(cell -> drills(cell).stream()).toList();
  }

  /** The drills of one combination that are to be performed. */
  List<Drill> drills(CellPlan cell) {
    return cell.drills().stream().filter(this::isChosen).toList();
  }

  /** Whether some drills are left out. */
  boolean partial() {
    return all().anyMatch(drill -> !isChosen(drill));
  }

  private Stream<Drill> all() {
    return cells.stream().flatMap(cell -> cell.drills().stream());
  }

  private boolean isChosen(Drill drill) {
    return chosen.isEmpty() || chosen.stream().anyMatch(pattern -> isMeant(drill, pattern));
  }

  /** By its name, in every combination; or by its name as it is printed, with the combination. */
  private static boolean isMeant(Drill drill, NamePattern pattern) {
    return isMeant(drill.name(), drill.cell(), pattern);
  }

  private static boolean isMeant(String name, MatrixCell cell, NamePattern pattern) {
    return pattern.matches(name) || pattern.matches(cell.title(name));
  }

  private void requireMatch(NamePattern pattern) {
    if (all().noneMatch(drill -> isMeant(drill, pattern))) {
      List<String> names = all().map(Drill::name).distinct().toList();
      String meant =
          NearestWord.to(pattern.toString(), names)
              .map(name -> "Did you mean " + name + "? ")
              .orElse("");
      Optional<DeclaredDrill> leftOut = leftOut(pattern);
      throw new SettingsException(
          "No drill is called \""
              + pattern
              + "\"."
              + leftOut
                  .map(
                      drill ->
                          " The key when leaves \""
                              + drill.name()
                              + "\" out: "
                              + drill.place()
                              + ".")
                  .orElse(""),
          meant
              + leftOut
                  .map(drill -> "Set the variables that it depends on, or choose another one. ")
                  .orElse("")
              + (names.isEmpty()
                  ? "There is no drill."
                  : "There are: " + String.join(", ", names) + "."));
    }
  }

  /** What a pattern fits and the key {@code when} leaves out, for it looks as if it were there. */
  private Optional<DeclaredDrill> leftOut(NamePattern pattern) {
    return cells.stream()
        .flatMap(
            cell ->
                cell.declared().stream()
                    .filter(drill -> !drill.when() && isMeant(drill.name(), cell.cell(), pattern)))
        .findFirst();
  }

  private static void requireVersions(List<String> versions) {
    if (versions.isEmpty()) {
      throw new SettingsException(
          "recoveryDocs.postgresVersions is empty.", "Write for example 17, or 17,18.");
    }
    for (String version : versions) {
      if (!version.strip().matches("[0-9][\\w.-]*")) {
        throw new SettingsException(
            "\"" + version + "\" in recoveryDocs.postgresVersions is no version of PostgreSQL.",
            "Write the tag of an image, for example 17, 17.6 or 17-alpine.");
      }
    }
  }
}
