package io.github.recoverydocs.lab;

import java.util.List;
import java.util.Optional;

/**
 * How a Compose project is brought up for drills.
 *
 * @param up what brings it up; nothing when there is no Compose file
 * @param service the service that is the PostgreSQL server; found by its image unless given
 * @param database the database of the fixture; the service's own unless given
 * @param user the user of the fixture; the service's own unless given
 * @param internet whether the lab has a way out
 * @param images more images that the documents name
 * @param steps the fixture and the baseline, in order
 */
public record ComposeSetup(
    Optional<PreparationStep> up,
    Optional<String> service,
    Optional<String> database,
    Optional<String> user,
    boolean internet,
    List<String> images,
    List<PreparationStep> steps) {

  public ComposeSetup {
    images = List.copyOf(images);
    steps = List.copyOf(steps);
  }
}
