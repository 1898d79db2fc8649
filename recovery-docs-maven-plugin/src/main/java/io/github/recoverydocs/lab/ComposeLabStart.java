package io.github.recoverydocs.lab;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Brings a Compose project up on a drill host of its own, up to the first drill. */
final class ComposeLabStart {
  /**
   * Waits for a service's server: without a health check, "up --wait" does not, and one that asks
   * at the socket is answered by the server that only sets up, which does not listen at an address
   * (docker-library/postgres, "docker-entrypoint.sh"). One that is gone, or has no pg_isready, is
   * not waited for: what comes next says so.
   */
  private static final String AWAIT_SERVER =
      """
      while ((SECONDS < 60)); do
        docker compose exec -T "$1" pg_isready -q -h 127.0.0.1
        case $? in 1 | 2) ;; *) exit 0 ;; esac
        [[ -n $(docker compose ps -q --status running "$1") ]] || exit 0
        sleep 0.1
      done
      """;

  private static final List<String> NO_SERVER =
      List.of(
          "bash",
          "-c",
          "echo 'There is no PostgreSQL service: name it in lab.service.' >&2; exit 1");

  private final Engine engine;
  private final ContainerStarter starter;
  private final LabSettings settings;
  private final ComposeSetup setup;
  private final Consumer<String> progress;
  private final BooleanSupplier ending;
  private final StorageStart storage;

  ComposeLabStart(
      Engine engine,
      ContainerStarter starter,
      LabSettings settings,
      ComposeSetup setup,
      Consumer<String> progress,
      BooleanSupplier ending) {
    this.engine = engine;
    this.starter = starter;
    this.settings = settings;
    this.setup = setup;
    this.progress = progress;
    this.ending = ending;
    this.storage = new StorageStart(engine, starter, settings.storageJar(), progress);
  }

  /**
   * Starts it.
   *
   * @param hostImage the drill host's image
   * @throws LabException when the engine refuses, or an image is missing
   * @throws PreparationException when the project does not come up, or a step does not end well
   */
  ComposeLab start(String hostImage) {
    String folder = "/project/" + settings.name();
    ComposeHostContainer container =
        new CacheVolume(engine)
            .hold(
                (name, volume) -> {
                  ComposeHostContainer host =
                      new ComposeHostContainer(
                              hostImage, name, volume, settings.limits(), settings.internet())
                          .withWorkingDirectory(folder);
                  starter.start(host, hostImage);
                  return host;
                });
    try {
      container.requireReady();
      ContainerHost bare = new ContainerHost(engine.client(), container, folder, Map.of());
      new ProjectCopy(settings.project()).into(bare);
      ComposeContainers containers =
          new ComposeContainers(
              container, setup.storage().map(declared -> storage.start(bare, declared)));
      return bringUp(containers, bare, folder);
    } catch (RuntimeException e) {
      Optional<LabException> overDiskLimit = container.overDiskLimit();
      if (!settings.keep()) {
        container.stop();
      }
      if (ending.getAsBoolean()) {
        // Whatever was under way has failed because of that.
        throw new LabException("The run is being ended.", "Run again.", e);
      }
      throw overDiskLimit.isPresent() ? overDiskLimit.get() : e;
    }
  }

  private ComposeLab bringUp(ComposeContainers containers, ContainerHost bare, String folder) {
    NestedEngine nested = new NestedEngine(bare);
    ComposeProject project =
        setup.up().isPresent() ? nested.composeProject() : ComposeProject.unknown(settings.name());
    Set<String> images = provideImages(project, bare);
    ImageCopy copy = new ImageCopy(engine, nested, progress);
    copy.copy(images);
    build(project, containers.host(), bare, images);
    containers.storage().ifPresent(this::fill);
    Optional<DatabaseAccess> database =
        project
            .database(setup.service())
            .map(service -> DatabaseAccess.of(service, setup.content()));
    ContainerHost host =
        new ContainerHost(
            engine.client(),
            containers.host(),
            folder,
            environment(database, containers.storage()));
    Preparation preparation = preparation(host, database);
    prepare(preparation, host, database);
    List<ImageIdentity> identities = new ArrayList<>();
    images.forEach(image -> identities.add(engine.identify(image)));
    identities.add(engine.identify(containers.host().image()));
    return new ComposeLab(
        containers,
        host,
        database,
        preparation,
        new PsqlDatabase(
            host,
            database.map(DatabaseAccess::psqlOfSuperuser).orElse(NO_SERVER),
            settings.preparation()),
        project,
        identities,
        () -> copy.copy(images),
        settings.keep(),
        ending);
  }

  private void fill(ObjectStorage started) {
    started.awaitReady();
    started.fill(setup.storage().map(StorageSetup::buckets).orElse(List.of()));
  }

  private static Map<String, String> environment(
      Optional<DatabaseAccess> database, Optional<ObjectStorage> storage) {
    Map<String, String> environment = new TreeMap<>();
    database.map(DatabaseAccess::environment).ifPresent(environment::putAll);
    storage.map(ObjectStorage::environment).ifPresent(environment::putAll);
    return environment;
  }

  /** Those of the Compose file have to be there; those of a profile or a Dockerfile may be. */
  private Set<String> provideImages(ComposeProject project, DrillHost host) {
    Set<String> images = new LinkedHashSet<>();
    for (ComposeProject.Service service : project.services()) {
      if (service.build().isEmpty() && !service.onDemand()) {
        requireTag(service);
        engine.ensure(service.image());
        images.add(service.image());
      }
    }
    Set<String> others = new LinkedHashSet<>(setup.images());
    project.services().stream()
        .filter(service -> service.build().isEmpty())
        .forEach(service -> others.add(service.image()));
    for (ComposeProject.Build build : project.builds()) {
      HostResult dockerfile = host.run("cat", build.path());
      others.addAll(new Dockerfile(dockerfile.output()).baseImages());
    }
    others.stream().filter(image -> !image.contains("@") && engine.has(image)).forEach(images::add);
    return images;
  }

  /** The digest of a registry is known to the engine that has pulled, and to no other. */
  private static void requireTag(ComposeProject.Service service) {
    if (service.image().contains("@")) {
      throw new LabException(
          "The service "
              + service.name()
              + " has an image by its digest, which is lost when it is copied into the lab: "
              + service.image(),
          "Name it by its tag alone for the lab, for example with a variable: image: ${POSTGRES_IMAGE:-postgres:17}.",
          null);
    }
  }

  private void build(
      ComposeProject project, ComposeHostContainer container, DrillHost host, Set<String> images) {
    if (project.builds().isEmpty()) {
      return;
    }
    ServiceBuild build = new ServiceBuild(engine, container, host, settings.internet());
    String bases =
        images.stream()
            .map(image -> image + " " + engine.identify(image).id())
            .collect(Collectors.joining(" "));
    if (build.needed(bases)) {
      progress.accept("Building the services of the Compose file");
      build.build(bases, settings.preparation());
    }
  }

  private Preparation preparation(DrillHost host, Optional<DatabaseAccess> database) {
    List<String> psql =
        database.map(access -> access.psql("-q", "-v", "ON_ERROR_STOP=1")).orElse(NO_SERVER);
    return new Preparation(host, psql, settings.preparation());
  }

  private void prepare(
      Preparation preparation, ContainerHost host, Optional<DatabaseAccess> database) {
    setup.up().ifPresent(preparation::perform);
    database.ifPresent(access -> host.run("bash", "-c", AWAIT_SERVER, "await", access.service()));
    setup.content().steps().forEach(preparation::perform);
    setup.content().files().forEach(file -> ProjectCopy.copy(file, host));
  }
}
