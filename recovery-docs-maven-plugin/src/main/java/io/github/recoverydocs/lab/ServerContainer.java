package io.github.recoverydocs.lab;

import java.util.List;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A PostgreSQL server that is reachable from its own network namespace only.
 *
 * <p>It publishes no port, so nothing of the machine's is taken, and nothing can get out unless the
 * project has said so.
 */
final class ServerContainer extends PostgreSQLContainer {
  static final String SUPERUSER = "postgres";

  /**
   * Creates it.
   *
   * @param internet whether it, and the drill host in its namespace, has a way out
   */
  ServerContainer(String image, ServerLog log, boolean internet) {
    super(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
    withUsername(SUPERUSER);
    withDatabaseName(SUPERUSER);
    withPassword(ServerImage.PASSWORD);
    // Real recoveries wait for the disk: Testcontainers would turn fsync off.
    withCommand(
        "postgres",
        "-c",
        "fsync=on",
        "-c",
        "lc_messages=C",
        "-c",
        "log_connections=on",
        "-c",
        "log_line_prefix=" + ServerLog.LINE_PREFIX);
    withLogConsumer(
        frame -> {
          byte[] bytes = frame.getBytes();
          if (bytes != null) {
            log.accept(bytes);
          }
        });
    withNetworkMode(internet ? "bridge" : "none");
    setExposedPorts(List.of());
    waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 1));
  }

  /** For messages only; Testcontainers would ask for a published port. */
  @Override
  public String getJdbcUrl() {
    return "jdbc:postgresql://localhost:" + POSTGRESQL_PORT + "/" + getDatabaseName();
  }
}
