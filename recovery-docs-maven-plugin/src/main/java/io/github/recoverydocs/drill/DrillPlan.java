package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.runbook.Runbook;
import java.util.ArrayList;
import java.util.List;

/**
 * The drills of a run: each document on each PostgreSQL version.
 *
 * @param sources all documents, chosen or not, and the project around them
 * @param lab the lab that they are performed in
 * @param drills the drills to perform, in order
 * @param partial whether some drills were left out
 */
record DrillPlan(Sources sources, LabPlan lab, List<Drill> drills, boolean partial) {

  DrillPlan {
    drills = List.copyOf(drills);
  }

  /**
   * Plans a run.
   *
   * @throws SettingsException when the settings name a document, a drill or a version that cannot
   *     be
   */
  static DrillPlan of(DrillSettings settings) {
    requireVersions(settings.postgresVersions());
    Sources sources = Sources.of(settings);
    LabPlan lab = LabPlan.of(settings, sources);
    List<Document> documents = performed(sources, settings);
    List<NamePattern> chosen =
        settings.drills().stream().map(text -> new NamePattern("drills", text)).toList();
    chosen.forEach(pattern -> requireMatch(pattern, documents));
    List<Drill> drills = new ArrayList<>();
    boolean partial = false;
    for (Document document : documents) {
      String name = document.runbook().name();
      if (!isChosen(name, chosen)) {
        partial = true;
        continue;
      }
      for (String version : lab.postgresVersions()) {
        drills.add(new Drill(name, document, version.strip()));
      }
    }
    return new DrillPlan(sources, lab, drills, partial);
  }

  /** Of a template's documents, those that have anything to perform; those that are named, all. */
  private static List<Document> performed(Sources sources, DrillSettings settings) {
    return sources.documents().stream()
        .filter(
            document ->
                !settings.documents().isEmpty()
                    || !document.runbook().executableBlocks().isEmpty()
                    || !document.runbook().problems().isEmpty())
        .toList();
  }

  List<Runbook> runbooks() {
    return sources.documents().stream().map(Document::runbook).toList();
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

  private static void requireMatch(NamePattern pattern, List<Document> documents) {
    List<String> names = documents.stream().map(document -> document.runbook().name()).toList();
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
