package io.github.recoverydocs.lab;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a user can say about labs.
 *
 * @param projectDirectory the folder whose files the drill host gets a copy of
 * @param excludedPaths paths below it, with forward slashes, that are not copied
 * @param drillHostImage the image of the drill host; built from the PostgreSQL image unless given
 * @param keep whether containers stay for a look at them
 */
public record LabSettings(
    Path projectDirectory,
    Set<String> excludedPaths,
    Optional<String> drillHostImage,
    boolean keep) {

  public LabSettings {
    excludedPaths = Set.copyOf(excludedPaths);
  }
}
