package io.github.recoverydocs.lab;

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
  private ComposeLab lab;

  /**
   * Creates it; nothing is started yet.
   *
   * @param several whether more than one drill is to be performed, so that a snapshot is worth it
   */
  ComposeLabs(ComposeLabStart start, String hostImage, boolean several) {
    this.start = start;
    this.hostImage = hostImage;
    this.several = several;
  }

  /**
   * Gives the lab for the next drill, which ends the one before.
   *
   * @throws LabException when the engine refuses, or an image is missing
   * @throws PreparationException when the project does not come up
   */
  public Lab next() {
    if (lab != null && !lab.reset()) {
      close();
    }
    if (lab == null) {
      lab = start.start(hostImage);
      if (several) {
        lab.snapshot();
        if (!lab.reset()) {
          throw new LabException(
              "The lab does not come up again from its snapshot.",
              "Run with -DrecoveryDocs.keepLab and look inside; \"docker compose up -d --wait\" has to work after \"docker compose stop\".",
              null);
        }
      }
    }
    lab.begin();
    return lab;
  }

  @Override
  public void close() {
    if (lab != null) {
      lab.remove();
      lab = null;
    }
  }
}
