package io.github.recoverydocs.publish;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.runbook.Runbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out which document goes where. */
final class AppliedDocuments {
  private static final String NEXT_STEP = "Name another folder with recoveryDocs.applyDirectory.";

  private final DrillSettings drills;
  private final ApplySettings apply;
  private final Path project;

  AppliedDocuments(DrillSettings drills, ApplySettings apply) {
    this.drills = drills;
    this.apply = apply;
    this.project = drills.projectDirectory().toAbsolutePath().normalize();
  }

  /**
   * Places the documents of one combination of the matrix.
   *
   * @throws PublishException when two have the same place, or one a place that this plugin reads or
   *     writes itself
   */
  List<AppliedDocument> of(DocumentSet set) {
    Map<String, Path> places = new LinkedHashMap<>();
    for (Runbook runbook : set.runbooks()) {
      Path place = place(runbook.name());
      requireOwn(runbook.name(), place, places);
      places.put(runbook.name(), place);
    }
    List<AppliedDocument> documents = new ArrayList<>();
    for (Runbook runbook : set.runbooks()) {
      String text = text(runbook);
      Path place = places.get(runbook.name());
      documents.add(
          new AppliedDocument(
              runbook,
              followed(place),
              name(place),
              apply.directory().isPresent()
                  ? new MovedLinks(runbook.name(), places).in(text)
                  : text));
    }
    return List.copyOf(documents);
  }

  private Path place(String name) {
    return apply
        .directory()
        .map(folder -> project.resolve(folder).resolve(Path.of(name).getFileName()))
        .orElseGet(() -> project.resolve(name))
        .normalize();
  }

  private void requireOwn(String name, Path place, Map<String, Path> others) {
    others.forEach(
        (other, taken) -> {
          if (taken.equals(place)) {
            throw new PublishException(
                other + " and " + name + " would both be written to " + name(place) + ".",
                "Leave recoveryDocs.applyDirectory out, so that each keeps its folder, or give one another name in the template.",
                null);
          }
        });
    if (place.startsWith(drills.template().folder().toAbsolutePath().normalize())) {
      throw new PublishException(
          name(place) + " would be written into the template's folder, and be a part of it.",
          NEXT_STEP,
          null);
    }
    if (place.startsWith(drills.outputDirectory().toAbsolutePath().normalize())) {
      throw new PublishException(
          name(place)
              + " would be written into recoveryDocs.outputDirectory, which is no place to keep.",
          NEXT_STEP,
          null);
    }
  }

  /** As findings print it. */
  private String name(Path place) {
    Path shown = place.startsWith(project) ? project.relativize(place) : place;
    return shown.toString().replace('\\', '/');
  }

  /** A link to a file keeps being one: what it leads to is written. */
  private static Path followed(Path place) {
    try {
      if (!Files.isSymbolicLink(place)) {
        return place;
      }
      return Files.exists(place)
          ? place.toRealPath()
          : place.resolveSibling(Files.readSymbolicLink(place)).normalize();
    } catch (IOException e) {
      throw new UncheckedIOException(place + " cannot be followed: " + e.getMessage(), e);
    }
  }

  private static String text(Runbook runbook) {
    try {
      return Files.readString(runbook.file());
    } catch (IOException e) {
      throw new UncheckedIOException(runbook.file() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
