package io.github.recoverydocs.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Starts a PostgreSQL server and a drill host in its network namespace. */
final class PostgresLabStart {
  private static final String WORKING_FOLDER = "/project";

  private final Engine engine;
  private final ImageCache cache;
  private final ContainerStarter starter;
  private final LabSettings settings;
  private final BooleanSupplier ending;

  PostgresLabStart(
      Engine engine,
      ImageCache cache,
      ContainerStarter starter,
      LabSettings settings,
      BooleanSupplier ending) {
    this.engine = engine;
    this.cache = cache;
    this.starter = starter;
    this.settings = settings;
    this.ending = ending;
  }

  /**
   * Starts a lab.
   *
   * @param postgresImage an image that the engine has
   * @param content what is put into it
   * @throws LabException when a container does not start
   * @throws PreparationException when a step of its content does not end well
   */
  Lab start(String postgresImage, LabContent content) {
    String serverImage = new ServerImage(cache).forPostgres(postgresImage);
    String hostImage =
        settings
            .drillHostImage()
            .orElseGet(() -> new DrillHostImage(cache).forPostgres(postgresImage));
    engine.ensure(hostImage);
    ServerLog log = new ServerLog();
    ServerContainer server = new ServerContainer(serverImage, log, settings.internet());
    limit(server);
    try {
      starter.start(server, serverImage);
      GenericContainer<?> container = host(hostImage, server);
      limit(container);
      starter.start(container, hostImage);
      ContainerHost host = new ContainerHost(engine.client(), container, WORKING_FOLDER, Map.of());
      new ProjectCopy(settings.project()).into(host);
      Preparation preparation = new Preparation(host, psql(content), settings.preparation());
      content.steps().forEach(preparation::perform);
      content.files().forEach(file -> ProjectCopy.copy(file, host));
      List<ImageIdentity> images =
          List.of(engine.identify(postgresImage), engine.identify(hostImage));
      List<String> asSuperuser =
          psql(new LabContent(content.database(), Optional.empty(), List.of(), List.of()));
      return new PostgresLab(
          server,
          container,
          host,
          preparation,
          new PsqlDatabase(host, asSuperuser, settings.preparation()),
          log,
          images,
          settings.keep(),
          ending);
    } catch (RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  private static List<String> psql(LabContent content) {
    List<String> psql = new ArrayList<>(List.of("psql", "-Xqv", "ON_ERROR_STOP=1"));
    content.user().ifPresent(user -> psql.addAll(List.of("-U", user)));
    content.database().ifPresent(database -> psql.addAll(List.of("-d", database)));
    return psql;
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

  private void limit(GenericContainer<?> container) {
    LabLimits limits = settings.limits();
    container.withCreateContainerCmdModifier(
        create ->
            create
                .getHostConfig()
                .withMemory(limits.memory())
                .withMemorySwap(limits.memory())
                .withPidsLimit(limits.processes()));
  }
}
