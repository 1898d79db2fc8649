package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.LabLimits;
import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.template.MeasuredTimes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a user can say about a run.
 *
 * @param projectDirectory the project's folder; documents are named relative to it
 * @param outputDirectory where proof and reports are written
 * @param documents the Markdown documents: paths or globs, relative to the project's folder
 * @param template the template that is rendered when no document is named
 * @param drills names or globs of the drills to perform; all when empty
 * @param postgresVersions the PostgreSQL versions to perform every drill on, such as {@code 17}
 * @param postgresImage the image's name without its tag, such as {@code postgres}
 * @param timeouts how long things may take
 * @param failFast whether the run ends at the first finding
 * @param updateOutput whether shown output that differs is overwritten with the real one
 * @param secretNames variables whose values are masked wherever they appear
 * @param drillHostImage the drill host's image; built from the PostgreSQL image unless given
 * @param keepLab whether containers stay for a look at them
 * @param backup a backup of the user's own, a path or {@code s3://bucket/key}, in place of the
 *     baseline's
 * @param labLimits what a lab may take of the machine
 * @param storageJar finds the jar of the lab's object storage; asked when a lab has one
 * @param pluginVersion the version of this plugin
 */
public record DrillSettings(
    Path projectDirectory,
    Path outputDirectory,
    List<String> documents,
    TemplateSettings template,
    List<String> drills,
    List<String> postgresVersions,
    String postgresImage,
    Timeouts timeouts,
    boolean failFast,
    boolean updateOutput,
    List<String> secretNames,
    Optional<String> drillHostImage,
    boolean keepLab,
    Optional<String> backup,
    LabLimits labLimits,
    Supplier<Path> storageJar,
    String pluginVersion) {

  public DrillSettings {
    documents = List.copyOf(documents);
    drills = List.copyOf(drills);
    postgresVersions = List.copyOf(postgresVersions);
    secretNames = List.copyOf(secretNames);
  }

  /**
   * How long things may take.
   *
   * @param command one command
   * @param drill one drill, its lab not counted
   * @param run all drills together
   */
  public record Timeouts(Duration command, Duration drill, Duration run) {}

  /** The same settings for one combination of the matrix. */
  DrillSettings in(MatrixCell cell) {
    return new DrillSettings(
        projectDirectory,
        outputDirectory,
        documents,
        template.with(cell.values(), cell.folder()),
        drills,
        cell.postgresVersion().map(List::of).orElse(postgresVersions),
        postgresImage,
        timeouts,
        failFast,
        updateOutput,
        secretNames,
        drillHostImage,
        keepLab,
        backup,
        labLimits,
        storageJar,
        pluginVersion);
  }

  /** The image of a PostgreSQL version. */
  String imageOf(String postgresVersion) {
    return postgresImage + ":" + postgresVersion;
  }

  /** A file's path as findings print it: from the project's folder, with forward slashes. */
  String nameOf(Path file) {
    Path root = projectDirectory.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path name = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
    return name.toString().replace('\\', '/');
  }

  /** The files that a lab gets a copy of: what we write ourselves is not among them. */
  ProjectFiles project() {
    Path output = outputDirectory.toAbsolutePath().normalize();
    return new ProjectFiles(projectDirectory, Set.of(output));
  }

  /** Where the proof is. */
  public Path proofFile() {
    return outputDirectory.resolve("proof").resolve("proof.json");
  }

  /** Where the JUnit reports are. */
  public Path reportsDirectory() {
    return outputDirectory.resolve("reports");
  }

  /** Where the filled-in copies of the checklists are. */
  public Path checklistsDirectory() {
    return outputDirectory.resolve("checklists");
  }

  /** Where it is written how long the procedures took. */
  public Path recoveryTimesFile() {
    return outputDirectory.resolve("metrics").resolve(MeasuredTimes.FILE);
  }

  /** Where the metrics for Prometheus are. */
  public Path metricsFile() {
    return outputDirectory.resolve("metrics").resolve("recovery-docs.prom");
  }
}
