package io.github.recoverydocs.lab;

import java.util.List;
import java.util.Optional;

/**
 * What is put into a lab before a drill.
 *
 * @param database the database that SQL is performed in; the server's own unless given
 * @param user the role that performs it; the server's own unless given
 * @param steps the fixture and the baseline, in order
 * @param files what is copied into the working folder after them
 */
public record LabContent(
    Optional<String> database,
    Optional<String> user,
    List<PreparationStep> steps,
    List<LabFile> files) {

  public LabContent {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
  }

  /** Content without files of its own. */
  public LabContent(Optional<String> database, Optional<String> user, List<PreparationStep> steps) {
    this(database, user, steps, List.of());
  }

  /** Nothing. */
  public static LabContent none() {
    return new LabContent(Optional.empty(), Optional.empty(), List.of(), List.of());
  }
}
