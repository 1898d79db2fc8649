package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DrillsFile;
import io.github.recoverydocs.drill.configuration.DrillsFileReader;
import io.github.recoverydocs.drill.configuration.Matrix;
import io.github.recoverydocs.template.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a project's {@code drills.yaml}: in the template's folder, of which it may be all; else
 * that of the built-in template, where that is rendered.
 */
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
    Optional<Path> found = file();
    if (found.isEmpty()) {
      return Matrix.none();
    }
    Path file = found.get();
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
    return file()
        .map(file -> new DrillsFileReader(context).read(file, settings.nameOf(file)))
        .orElse(DrillsFile.none());
  }

  private Optional<Path> file() {
    Path own = settings.template().folder().resolve(NAME);
    if (Files.isRegularFile(own)) {
      return Optional.of(own);
    }
    return settings.documents().isEmpty()
        ? Optional.of(new Rendering(settings).tree().folder().resolve(NAME))
            .filter(Files::isRegularFile)
        : Optional.empty();
  }
}
