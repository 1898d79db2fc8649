package io.github.recoverydocs.lab;

import java.util.List;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;

/**
 * A PostgreSQL server, and a drill host in its network namespace, so that {@code localhost} is
 * literally true.
 */
final class PostgresLab implements Lab {
  private final ServerContainer server;
  private final GenericContainer<?> hostContainer;
  private final DrillHost host;
  private final ServerLog log;
  private final List<ImageIdentity> images;
  private final boolean kept;
  private final String version;

  PostgresLab(
      ServerContainer server,
      GenericContainer<?> hostContainer,
      DrillHost host,
      ServerLog log,
      List<ImageIdentity> images,
      boolean kept) {
    this.server = server;
    this.hostContainer = hostContainer;
    this.host = host;
    this.log = log;
    this.images = images;
    this.kept = kept;
    this.version = askVersion();
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
  public List<String> secrets() {
    return List.of(server.getPassword());
  }

  @Override
  public List<ServerError> serverErrors() {
    return log.errors();
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
        "look inside: docker exec -it %s bash; remove: docker rm -fv %s"
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
          "The drill host cannot talk to PostgreSQL: " + answer.errors().strip(),
          "If you named a drill host image, see that it has a psql of the server's version or newer.",
          null);
    }
    return answer.output().strip().split(" ")[0];
  }
}
