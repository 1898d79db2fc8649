package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.LabLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project in a folder, and the settings of a run in it. */
public record Project(Path folder) {

  public Path write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DrillSettings settings(String... documents) {
    return settings(List.of(documents), List.of(), List.of("17"));
  }

  public DrillSettings settings(
      List<String> documents, List<String> drills, List<String> versions) {
    return settings(none(), documents, drills, versions, Optional.empty());
  }

  DrillSettings settingsWithBackup(String location) {
    return settings(none(), List.of(), List.of(), List.of("17"), Optional.of(location));
  }

  /** With other values than those of the template's cookiecutter.json. */
  DrillSettings settingsWithVariables(Map<String, String> values) {
    return settings(none().with(values, ""), List.of(), List.of(), List.of("17"), Optional.empty());
  }

  private TemplateSettings none() {
    return TemplateSettings.none(folder.resolve("src/recovery-docs"));
  }

  private DrillSettings settings(
      TemplateSettings template,
      List<String> documents,
      List<String> drills,
      List<String> versions,
      Optional<String> backup) {
    return new DrillSettings(
        folder,
        folder.resolve("target/recovery-docs"),
        documents,
        template,
        drills,
        versions,
        "postgres",
        new DrillSettings.Timeouts(
            Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofHours(1)),
        false,
        false,
        List.of(),
        Optional.empty(),
        false,
        backup,
        LabLimits.standard(),
        () -> null,
        "1.0");
  }
}
