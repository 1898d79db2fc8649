package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DrillsFile;
import io.github.recoverydocs.drill.configuration.DrillsFileReader;
import io.github.recoverydocs.drill.configuration.Matrix;
import io.github.recoverydocs.template.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Finds a project's {@code drills.yaml}: in the template's folder, of which it may be all. */
final class ProjectDrillsFile {
  static final String NAME = "drills.yaml";

  private final DrillSettings settings;

  ProjectDrillsFile(DrillSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads the key {@code matrix} alone, by which the variables of everything else get their values.
   *
   * @throws io.github.recoverydocs.drill.configuration.DrillsFileException when it cannot be used
   */
  Matrix matrix() {
    Path file = settings.template().folder().resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Matrix.none();
    }
    Optional<Set<String>> variables =
        settings.documents().isEmpty()
            ? Optional.of(new Rendering(settings).values().texts().keySet())
            : Optional.empty();
    return new DrillsFileReader(Optional.empty())
        .readMatrix(file, settings.nameOf(file), variables);
  }

  /**
   * Reads it.
   *
   * @param context the template's variables; nothing for plain documents
   * @throws io.github.recoverydocs.drill.configuration.DrillsFileException when it cannot be used
   */
  DrillsFile read(Optional<Context> context) {
    Path file = settings.template().folder().resolve(NAME);
    return Files.isRegularFile(file)
        ? new DrillsFileReader(context).read(file, settings.nameOf(file))
        : DrillsFile.none();
  }
}
