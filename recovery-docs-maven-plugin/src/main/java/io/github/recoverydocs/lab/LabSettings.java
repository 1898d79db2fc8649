package io.github.recoverydocs.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a user can say about labs.
 *
 * @param project the files that the drill host gets a copy of
 * @param name the name of the project's folder, by which Docker Compose names a project
 * @param drillHostImage the image of the drill host; built from the PostgreSQL image unless given
 * @param keep whether containers stay for a look at them
 * @param limits what a lab may take of the machine
 * @param internet whether a lab has a way out
 * @param preparation the longest that each step before the first drill may take
 * @param storageJar finds S3Proxy with everything that it needs; asked when a lab has object
 *     storage
 */
public record LabSettings(
    ProjectFiles project,
    String name,
    Optional<String> drillHostImage,
    boolean keep,
    LabLimits limits,
    boolean internet,
    Duration preparation,
    Supplier<Path> storageJar) {

  /** A project with nothing else said. */
  public static LabSettings of(ProjectFiles project, String name) {
    return new LabSettings(
        project,
        name,
        Optional.empty(),
        false,
        LabLimits.standard(),
        false,
        Duration.ofMinutes(10),
        () -> {
          throw new IllegalStateException("These labs have no object storage");
        });
  }
}
