package io.github.recoverydocs.lab;

import java.util.function.Consumer;

/**
 * Starts labs and sees to it that none outlives this run.
 *
 * <p>Closing it, a normal end of the JVM and Ctrl-C remove every lab; after a killed JVM the next
 * start does.
 */
public final class Labs implements AutoCloseable {
  private final LabSettings settings;
  private final Consumer<String> progress;
  private final Engine engine;
  private final RunLabels labels;
  private final ContainerStarter starter;
  private final Leftovers leftovers;
  private final Thread hook;
  private volatile boolean closing;

  /**
   * Connects to the Docker Engine and removes what killed runs have left.
   *
   * @param progress told, in a sentence, about whatever takes long
   * @throws LabException when no engine answers
   */
  public Labs(LabSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    engine = Engine.connect();
    leftovers = new Leftovers(engine.client());
    int swept = leftovers.sweep();
    if (swept > 0) {
      progress.accept("Removing what a killed run has left: " + swept + " containers");
    }
    labels = new RunLabels(settings.keep());
    starter = new ContainerStarter(engine, labels, settings.keep(), () -> closing);
    hook = new Thread(this::removeAll, "recovery-docs-clean-up");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Describes a PostgreSQL image, pulled when it is missing.
   *
   * @throws LabException when it is neither here nor to be had
   */
  public ImageIdentity image(String postgresImage) {
    if (!engine.has(postgresImage)) {
      progress.accept("Pulling " + postgresImage);
    }
    engine.ensure(postgresImage);
    return engine.identify(postgresImage);
  }

  /**
   * Starts a fresh lab.
   *
   * @param postgresImage such as {@code postgres:17}
   * @param content what is put into it
   * @throws LabException when an image is missing or a container does not start
   * @throws PreparationException when a step of its content does not end well
   */
  public Lab start(String postgresImage, LabContent content) {
    image(postgresImage);
    return new PostgresLabStart(
            engine, new ImageCache(engine, progress), starter, settings, () -> closing)
        .start(postgresImage, content);
  }

  /**
   * Prepares the lab of a Compose project; nothing is started yet.
   *
   * @param postgresImage the image that the client tools are taken from
   * @param several whether more than one drill is to be performed
   * @throws LabException when an image is missing
   */
  public ComposeLabs compose(ComposeSetup setup, String postgresImage, boolean several) {
    image(postgresImage);
    String hostImage =
        new ComposeHostImage(engine, new ImageCache(engine, progress), settings.drillHostImage())
            .forPostgres(postgresImage);
    ComposeLabStart start =
        new ComposeLabStart(engine, starter, settings, setup, progress, () -> closing);
    return new ComposeLabs(start, hostImage, several, progress);
  }

  @Override
  public void close() {
    removeAll();
    if (!isHook()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private boolean isHook() {
    return Thread.currentThread() == hook;
  }

  /** Asks twice, because a container may be on its way while the first list is made. */
  private synchronized void removeAll() {
    if (closing) {
      return;
    }
    closing = true;
    if (!settings.keep()) {
      int removed = leftovers.removeRun(labels.run());
      if (isHook() || removed > 0) {
        pause();
        leftovers.removeRun(labels.run());
      }
    }
    labels.close();
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
