package io.github.recoverydocs.lab;

import java.util.List;
import java.util.Optional;

/**
 * How a Compose project is brought up for drills.
 *
 * @param up what brings it up; nothing when there is no Compose file
 * @param service the service that is the PostgreSQL server; found by its image unless given
 * @param images more images that the documents name
 * @param storage the object storage beside it
 * @param content what is put into the lab then
 */
public record ComposeSetup(
    Optional<PreparationStep> up,
    Optional<String> service,
    List<String> images,
    Optional<StorageSetup> storage,
    LabContent content) {

  public ComposeSetup {
    images = List.copyOf(images);
  }
}
