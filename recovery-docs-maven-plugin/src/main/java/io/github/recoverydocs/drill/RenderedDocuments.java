package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DrillsFile;
import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.runbook.Origin;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.RenderedFile;
import io.github.recoverydocs.template.RenderedTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Renders the template and reads the documents among what it becomes. */
final class RenderedDocuments {
  private final DrillSettings settings;
  private final Rendering rendering;

  RenderedDocuments(DrillSettings settings) {
    this.settings = settings;
    this.rendering = new Rendering(settings);
  }

  Sources sources() {
    RenderedTree tree = rendering.render();
    RunbookReader reader = new RunbookReader();
    List<Document> documents = new ArrayList<>();
    for (RenderedFile file : tree.files()) {
      if (file.path().endsWith(".md")) {
        documents.add(document(reader.read(file.file(), file.path()), file));
      }
    }
    DrillsFile drills = new ProjectDrillsFile(settings).read(Optional.of(rendering.values()));
    return new Sources(new ProjectFiles(tree.root(), Set.of()), documents, inputs(drills), drills);
  }

  private Document document(Runbook runbook, RenderedFile file) {
    Origin origin =
        line ->
            file.sourceMap()
                .at(line)
                .map(place -> new Origin.Place(rendering.place(place.file()), place.line()))
                .orElseGet(() -> new Origin.Place(place(file), line));
    return new Document(runbook, origin, settings.nameOf(file.file()), template(file));
  }

  /** What a hook wrote is found where it is. */
  private String place(RenderedFile file) {
    return file.isOfTemplate() ? rendering.place(file.template()) : settings.nameOf(file.file());
  }

  private Optional<Document.Template> template(RenderedFile file) {
    Path source = settings.template().folder().resolve(file.template());
    return rendering.isOwn() && file.isOfTemplate()
        ? Optional.of(new Document.Template(source, rendering.place(file.template())))
        : Optional.empty();
  }

  /** A change to the context is told by name; one to the template, by its file. */
  private List<Input> inputs(DrillsFile drills) {
    List<Input> inputs = new ArrayList<>();
    GivenContext given = rendering.context();
    new TreeMap<>(given.overrides())
        .forEach((name, value) -> inputs.add(new Input("context variable", name, value)));
    if (settings.template().runHooks()) {
      inputs.add(new Input("setting", "runHooks", "true"));
    }
    ProjectFiles template = new ProjectFiles(rendering.tree().folder(), Set.of());
    // Measured times may stand in the template's folder, all of which counts anyway.
    List<Path> files =
        given.files().stream().filter(file -> !file.startsWith(template.root())).toList();
    inputs.addAll(new FileDigests("context file", settings.project()).of(files));
    inputs.addAll(new FileDigests("template", template).of(template.files()));
    boolean isOfTemplate = drills.file().map(file -> file.startsWith(template.root())).orElse(true);
    if (!isOfTemplate) {
      inputs.addAll(new FileDigests("file", settings.project()).of(drills.files()));
    }
    return inputs;
  }
}
