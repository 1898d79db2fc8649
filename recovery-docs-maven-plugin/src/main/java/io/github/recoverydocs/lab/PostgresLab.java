package io.github.recoverydocs.lab;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.GenericContainer;

/**
 * A PostgreSQL server, and a drill host in its network namespace, so that {@code localhost} is
 * literally true.
 */
final class PostgresLab implements Lab {
  private static final Duration LOG_DELAY = Duration.ofSeconds(5);
  private static final Duration LOG_PAUSE = Duration.ofMillis(500);

  private final ServerContainer server;
  private final GenericContainer<?> hostContainer;
  private final DrillHost host;
  private final Preparation preparation;
  private final Database database;
  private final ServerLog log;
  private final List<ImageIdentity> images;
  private final boolean kept;
  private final BooleanSupplier ending;
  private final String version;
  private final OptionalLong databaseBytes;

  PostgresLab(
      ServerContainer server,
      GenericContainer<?> hostContainer,
      DrillHost host,
      Preparation preparation,
      Database database,
      ServerLog log,
      List<ImageIdentity> images,
      boolean kept,
      BooleanSupplier ending) {
    this.server = server;
    this.hostContainer = hostContainer;
    this.host = host;
    this.preparation = preparation;
    this.database = database;
    this.log = log;
    this.images = images;
    this.kept = kept;
    this.ending = ending;
    this.version = askVersion();
    this.databaseBytes = DatabaseSize.of(database);
  }

  @Override
  public DrillHost host() {
    return host;
  }

  @Override
  public String postgresVersion() {
    return version;
  }

  @Override
  public List<ImageIdentity> images() {
    return images;
  }

  @Override
  public Database database() {
    return database;
  }

  @Override
  public OptionalLong databaseBytes() {
    return databaseBytes;
  }

  @Override
  public void perform(PreparationStep step) {
    preparation.perform(step);
  }

  @Override
  public List<String> secrets() {
    return List.of(server.getPassword());
  }

  @Override
  public void requireRunning() {
    if (ending.getAsBoolean() || !Engine.isRunning(hostContainer)) {
      throw new LabException("The run was ended before it was over.", "Run again.", null);
    }
  }

  @Override
  public List<ServerError> serverErrors() {
    // The log comes to us through the engine, a moment later than the client has its answer. A
    // line of our own behind everything else tells when all of it is here.
    String mark = ServerLog.newMark();
    String sql = "DO $$ BEGIN RAISE LOG '" + mark + "'; END $$";
    if (host.run("psql", "-XAtqc", sql).status() == 0) {
      log.await(mark, LOG_DELAY);
    } else {
      pause();
    }
    return log.errors();
  }

  /**
   * For a server that takes no connection of ours, because the document has stopped or locked it.
   */
  private static void pause() {
    try {
      Thread.sleep(LOG_PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Optional<String> keptHint() {
    if (!kept) {
      return Optional.empty();
    }
    String containers =
        hostContainer.getContainerId().substring(0, 12)
            + " "
            + server.getContainerId().substring(0, 12);
    return Optional.of(
        "Look inside: docker exec -it %s bash; remove: docker rm -fv %s"
            .formatted(hostContainer.getContainerId().substring(0, 12), containers));
  }

  @Override
  public void close() {
    if (!kept) {
      hostContainer.stop();
      server.stop();
    }
  }

  private String askVersion() {
    HostResult answer = host.run("psql", "-XAtc", "SHOW server_version");
    if (answer.status() != 0) {
      throw new LabException(
          "The drill host cannot talk to PostgreSQL (psql exited "
              + answer.status()
              + "): "
              + (answer.errors() + answer.output()).strip(),
          "If you named a drill host image, see that it has a psql of the server's version or newer.",
          null);
    }
    return answer.output().strip().split(" ")[0];
  }
}
