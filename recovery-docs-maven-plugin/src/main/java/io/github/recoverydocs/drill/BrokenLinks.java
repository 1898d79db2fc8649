package io.github.recoverydocs.drill;

import io.github.recoverydocs.verdict.Finding;
import io.github.recoverydocs.verdict.LinkJudge;
import io.github.recoverydocs.verdict.LinkPlace;
import io.github.recoverydocs.verdict.LinkedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the links of all documents that lead nowhere, whether a drill performs the document or not:
 * a runbook's reader follows them at night.
 *
 * <p>A rendered document is published at the same path below the project's folder, so it can link
 * to what was rendered with it and to what the project has there. Of the drills that are chosen,
 * where some are, only the documents count.
 */
final class BrokenLinks {
  private final DrillSettings settings;
  private final DrillPlan plan;
  private final Path project;
  private final Path repository;
  private final LinkedFiles files = new LinkedFiles();

  BrokenLinks(DrillSettings settings, DrillPlan plan) {
    this.settings = settings;
    this.plan = plan;
    this.project = settings.projectDirectory().toAbsolutePath().normalize();
    this.repository = repository(project);
  }

  /** A broken link in one combination of the matrix. */
  private record Broken(MatrixCell cell, Document document, Finding finding) {

    /** The same line of a template is rendered by several combinations. */
    String identity() {
      return line(document, finding.line()) + ":" + finding.reason();
    }

    Finding blamed(String where) {
      return document.blame(
          new Finding(
              finding.document(),
              finding.line(),
              finding.command(),
              where + finding.reason(),
              finding.detail(),
              finding.nextStep()));
    }
  }

  /** One finding a line and reason. */
  List<Finding> findings() {
    Map<String, Set<MatrixCell>> linking = new LinkedHashMap<>();
    List<Broken> broken = new ArrayList<>();
    for (CellPlan cell : plan.cells()) {
      for (Document document : documents(cell)) {
        document
            .runbook()
            .links()
            .found()
            .forEach(link -> add(linking, line(document, link.line()), cell.cell()));
        for (Finding finding : judge(cell, document).findings()) {
          add(linking, line(document, finding.line()), cell.cell());
          broken.add(new Broken(cell.cell(), document, finding));
        }
      }
    }
    return broken.stream()
        .collect(Collectors.groupingBy(Broken::identity, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(same -> finding(same, linking))
        .toList();
  }

  private static Finding finding(List<Broken> same, Map<String, Set<MatrixCell>> linking) {
    Broken first = same.get(0);
    List<MatrixCell> cells = same.stream().map(Broken::cell).distinct().toList();
    boolean everywhere =
        cells.size() == linking.get(line(first.document(), first.finding().line())).size();
    return first.blamed(everywhere ? "" : "with " + MatrixCell.list(cells) + ", ");
  }

  private static void add(Map<String, Set<MatrixCell>> cells, String line, MatrixCell cell) {
    cells.computeIfAbsent(line, any -> new LinkedHashSet<>()).add(cell);
  }

  /** Who works on one drill has not asked about other documents. */
  private List<Document> documents(CellPlan cell) {
    List<Document> all = cell.sources().documents();
    if (!plan.partial()) {
      return all;
    }
    Set<String> chosen =
        plan.drills(cell).stream()
            .flatMap(drill -> drill.procedure().documents().stream())
            .map(document -> document.runbook().name())
            .collect(Collectors.toSet());
    return all.stream().filter(document -> chosen.contains(document.runbook().name())).toList();
  }

  private LinkJudge judge(CellPlan cell, Document document) {
    Path file = document.runbook().file().toAbsolutePath().normalize();
    List<LinkPlace> places = new ArrayList<>();
    Path folder = file.getParent();
    if (settings.documents().isEmpty()) {
      Path tree = cell.sources().project().root();
      places.add(new LinkPlace(tree, folder, true));
      folder = project.resolve(tree.relativize(folder).toString());
    }
    for (Path root : Stream.of(project, repository).distinct().toList()) {
      places.add(new LinkPlace(root, folder, false));
    }
    return new LinkJudge(document.runbook(), project, places, files);
  }

  private static String line(Document document, int line) {
    Finding blamed =
        document.blame(new Finding(document.runbook().name(), line, "", "", List.of(), ""));
    return blamed.document() + ":" + blamed.line();
  }

  /** The root of what GitHub shows: the folder with the history; the project's where none has. */
  private static Path repository(Path project) {
    for (Path folder = project; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    return project;
  }
}
