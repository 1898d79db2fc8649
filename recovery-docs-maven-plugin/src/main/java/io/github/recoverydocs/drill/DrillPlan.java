package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.runbook.Runbook;
import java.util.ArrayList;
import java.util.List;

/**
 * The drills of a run: each document on each PostgreSQL version.
 *
 * @param runbooks all documents, chosen or not
 * @param drills the drills to perform, in order
 * @param partial whether some drills were left out
 */
record DrillPlan(List<Runbook> runbooks, List<Drill> drills, boolean partial) {

  DrillPlan {
    runbooks = List.copyOf(runbooks);
    drills = List.copyOf(drills);
  }

  /**
   * Plans a run.
   *
   * @throws SettingsException when the settings name a document, a drill or a version that cannot
   *     be
   */
  static DrillPlan of(DrillSettings settings) {
    List<Runbook> runbooks = new Documents(settings).read();
    requireVersions(settings.postgresVersions());
    List<NamePattern> chosen =
        settings.drills().stream().map(text -> new NamePattern("drills", text)).toList();
    chosen.forEach(pattern -> requireMatch(pattern, runbooks));
    List<Drill> drills = new ArrayList<>();
    boolean partial = false;
    for (Runbook runbook : runbooks) {
      if (!isChosen(runbook.name(), chosen)) {
        partial = true;
        continue;
      }
      for (String version : settings.postgresVersions()) {
        drills.add(new Drill(runbook.name(), runbook, version.strip()));
      }
    }
    return new DrillPlan(runbooks, drills, partial);
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

  private static void requireMatch(NamePattern pattern, List<Runbook> runbooks) {
    List<String> names = runbooks.stream().map(Runbook::name).toList();
    if (names.stream().noneMatch(pattern::matches)) {
      String meant =
          NearestWord.to(pattern.toString(), names)
              .map(name -> "Did you mean " + name + "? ")
              .orElse("");
      throw new SettingsException(
          "No drill is called \"" + pattern + "\".",
          meant + "There are: " + String.join(", ", names) + ".");
    }
  }

  private static boolean isChosen(String name, List<NamePattern> patterns) {
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(name));
  }
}
