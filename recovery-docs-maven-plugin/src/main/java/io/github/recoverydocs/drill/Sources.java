package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DrillsFile;
import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.proof.Input;
import java.util.List;
import java.util.Optional;

/**
 * What a run performs, and the project around it.
 *
 * @param project the files that a lab gets a copy of
 * @param documents the runbooks
 * @param inputs what the documents were made from
 * @param drillsFile what {@code drills.yaml} says
 */
record Sources(
    ProjectFiles project, List<Document> documents, List<Input> inputs, DrillsFile drillsFile) {

  Sources {
    documents = List.copyOf(documents);
    inputs = List.copyOf(inputs);
  }

  /**
   * Reads the documents that are named, or renders the template where none is.
   *
   * @throws SettingsException when a name fits no file
   * @throws io.github.recoverydocs.template.TemplateException when the template cannot be rendered
   */
  static Sources of(DrillSettings settings) {
    return settings.documents().isEmpty()
        ? new RenderedDocuments(settings).sources()
        : plain(settings);
  }

  private static Sources plain(DrillSettings settings) {
    DrillsFile file = new ProjectDrillsFile(settings).read(Optional.empty());
    return new Sources(
        settings.project(),
        new Documents(settings).read(),
        new FileDigests("file", settings.project()).of(file.files()),
        file);
  }
}
