package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.ImageIdentity;
import io.github.recoverydocs.lab.Images;
import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.proof.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers the digests of everything that the result of a run depends on. */
final class Inputs {
  private final DrillSettings settings;
  private final DrillPlan plan;

  Inputs(DrillSettings settings, DrillPlan plan) {
    this.settings = settings;
    this.plan = plan;
  }

  /** Everything but the images, which need a Docker Engine. */
  List<Input> withoutImages() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(new Input("plugin", "recovery-docs-maven-plugin", settings.pluginVersion()));
    UserBackup.of(settings).ifPresent(backup -> inputs.addAll(backup.inputs()));
    for (CellPlan cell : plan.cells()) {
      String suffix = cell.cell().values().isEmpty() ? "" : " (" + cell.cell() + ")";
      cell.runbooks()
          .forEach(r -> inputs.add(new Input("document", r.name() + suffix, r.digest())));
      Stream.concat(cell.sources().inputs().stream(), files(cell).stream())
          .map(input -> new Input(input.kind(), input.name() + suffix, input.digest()))
          .forEach(inputs::add);
    }
    return inputs;
  }

  /** The images of the chosen versions, missing ones left out. */
  List<Input> images(Images engine) {
    List<Input> inputs = new ArrayList<>();
    plan.cells().stream()
        .flatMap(cell -> cell.lab().images(cell.settings()).stream())
        .distinct()
        .forEach(image -> add(inputs, engine.find(image)));
    settings.drillHostImage().ifPresent(image -> add(inputs, engine.find(image)));
    return inputs;
  }

  private static void add(List<Input> inputs, Optional<ImageIdentity> image) {
    image.ifPresent(found -> inputs.add(new Input("image", found.name(), found.id())));
  }

  /** The documents' own digests are taken when they are read. */
  private static List<Input> files(CellPlan cell) {
    Set<Path> documents =
        cell.runbooks().stream()
            .map(runbook -> runbook.file().toAbsolutePath().normalize())
            .collect(Collectors.toSet());
    ProjectFiles project = cell.sources().project();
    try {
      List<Path> named =
          new NamedFiles(project, cell.runbooks(), cell.lab().files())
              .byName().values().stream().filter(file -> !documents.contains(file)).toList();
      return new FileDigests("file", project).of(named);
    } catch (IOException e) {
      throw new UncheckedIOException("The project's files cannot be read: " + e.getMessage(), e);
    }
  }
}
