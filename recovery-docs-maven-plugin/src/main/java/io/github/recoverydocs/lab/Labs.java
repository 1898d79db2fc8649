package io.github.recoverydocs.lab;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts labs and sees to it that none outlives this run.
 *
 * <p>Closing it, a normal end of the JVM and Ctrl-C remove every lab; after a killed JVM the next
 * start does.
 */
public final class Labs implements AutoCloseable {
  private static final String WORKING_FOLDER = "/project";

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
   * @throws LabException when an image is missing or a container does not start
   */
  public Lab start(String postgresImage) {
    ImageIdentity postgres = image(postgresImage);
    ImageCache cache = new ImageCache(engine, progress);
    String serverImage = new ServerImage(cache).forPostgres(postgresImage);
    String hostImage =
        settings
            .drillHostImage()
            .orElseGet(() -> new DrillHostImage(cache).forPostgres(postgresImage));
    engine.ensure(hostImage);
    ServerLog log = new ServerLog();
    ServerContainer server = new ServerContainer(serverImage, log);
    try {
      starter.start(server, serverImage);
      GenericContainer<?> host = host(hostImage, server);
      starter.start(host, hostImage);
      ContainerHost drillHost = new ContainerHost(engine.client(), host, WORKING_FOLDER);
      copyProject(drillHost);
      List<ImageIdentity> images = new ArrayList<>(List.of(postgres, engine.identify(hostImage)));
      return new PostgresLab(server, host, drillHost, log, images, settings.keep(), () -> closing);
    } catch (RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  @Override
  public void close() {
    removeAll();
    if (!isHook()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private GenericContainer<?> host(String image, ServerContainer server) {
    Map<String, String> environment =
        Map.of(
            "PGHOST", "localhost",
            "PGPORT", "5432",
            "PGUSER", ServerContainer.SUPERUSER,
            "PGPASSWORD", server.getPassword(),
            "PGDATABASE", ServerContainer.SUPERUSER,
            "LC_ALL", "C.UTF-8",
            "USER", "root",
            "LOGNAME", "root",
            "SHELL", "/bin/bash",
            "TERM", "dumb");
    return new GenericContainer<>(DockerImageName.parse(image))
        .withEnv(environment)
        .withNetworkMode("container:" + server.getContainerId())
        .withWorkingDirectory(WORKING_FOLDER)
        .withCreateContainerCmdModifier(
            create ->
                create.withEntrypoint(
                    "bash", "-c", "trap 'exit 0' TERM; while :; do sleep 3600 & wait $!; done"));
  }

  /** By way of a file, because a project can be larger than the memory. */
  private void copyProject(ContainerHost host) {
    try {
      Path tar = Files.createTempFile("recovery-docs-project", ".tar");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(tar))) {
          new ProjectCopy(settings.project()).writeTo(out);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(tar))) {
          host.unpack(WORKING_FOLDER, in);
        }
      } finally {
        Files.deleteIfExists(tar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The project's files cannot be copied: " + e.getMessage(), e);
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
