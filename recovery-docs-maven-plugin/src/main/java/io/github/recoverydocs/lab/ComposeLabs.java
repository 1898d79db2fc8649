package io.github.recoverydocs.lab;

import java.util.function.Consumer;

/**
 * The lab of a Compose project, one drill after the other.
 *
 * <p>Bringing a project up takes seconds, so that it is done once; each drill starts from a
 * snapshot of what came up. Where a drill has left nothing to reset, the next one gets a new lab.
 */
public final class ComposeLabs implements AutoCloseable {
  private final ComposeLabStart start;
  private final String hostImage;
  private final boolean several;
  private final Consumer<String> progress;
  private ComposeLab lab;

  /**
   * Creates it; nothing is started yet.
   *
   * @param several whether more than one drill is to be performed, so that a snapshot is worth it
   * @param progress told, in a sentence, about whatever takes long
   */
  ComposeLabs(ComposeLabStart start, String hostImage, boolean several, Consumer<String> progress) {
    this.start = start;
    this.hostImage = hostImage;
    this.several = several;
    this.progress = progress;
  }

  /**
   * Gives the lab for the next drill, which ends the one before.
   *
   * @throws LabException when the engine refuses, or an image is missing
   * @throws PreparationException when the project does not come up
   */
  public Lab next() {
    if (lab != null) {
      lab.reset().ifPresent(this::giveUp);
    }
    if (lab == null) {
      lab = start.start(hostImage);
      if (several) {
        lab.snapshot();
        lab.reset().ifPresent(ComposeLabs::refuse);
      }
    }
    lab.begin();
    return lab;
  }

  /** Whatever a drill has destroyed ends with the lab. */
  private void giveUp(String reason) {
    progress.accept(
        "The last drill has left nothing to go on with ("
            + reason.lines().findFirst().orElse("no reason given")
            + "); starting a new lab");
    close();
  }

  private static void refuse(String reason) {
    throw new LabException(
        "The lab does not come up again from its snapshot: " + reason,
        "\"docker compose up -d --wait\" has to work after \"docker compose stop\". Run with -DrecoveryDocs.keepLab=true to look inside.",
        null);
  }

  @Override
  public void close() {
    if (lab != null) {
      lab.remove();
      lab = null;
    }
  }
}
