package io.github.recoverydocs.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.VolumesFrom;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * An S3 server beside a drill host: in its network namespace, and with its volumes, so that what is
 * stored is put back together with the drill host's other files.
 *
 * <p>The drill host needs the aws CLI, curl, ip, and the right to give itself an address.
 */
final class ObjectStorage implements AutoCloseable {
  /** Buckets are in no region here; this one needs no location when a bucket is made. */
  private static final String REGION = "us-east-1";

  private static final String LOOK_INSIDE =
      "See what it printed; -DrecoveryDocs.keepLab=true leaves its container for \"docker logs\".";

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final GenericContainer<?> container;
  private final ContainerHost host;
  private final StorageServer server;
  private final StorageCredentials credentials;

  private ObjectStorage(
      GenericContainer<?> container,
      ContainerHost host,
      StorageServer server,
      StorageCredentials credentials) {
    this.container = container;
    this.host = host;
    this.server = server;
    this.credentials = credentials;
  }

  /**
   * Starts a server beside a drill host, and does not wait until it answers.
   *
   * @param host the drill host, whose volumes hold the server's data folder
   * @param credentials those that the server was described with
   * @throws LabException when the container does not start
   */
  static ObjectStorage start(
      ContainerStarter starter,
      ContainerHost host,
      StorageServer server,
      StorageCredentials credentials) {
    prepare(host, server);
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(server.image()))
            .withEnv(server.environment())
            .withNetworkMode("container:" + host.containerId())
            .withStartupCheckStrategy(new Begun())
            .withCreateContainerCmdModifier(
                create ->
                    create.getHostConfig().withVolumesFrom(new VolumesFrom(host.containerId())));
    if (!server.command().isEmpty()) {
      container.withCommand(server.command().toArray(String[]::new));
    }
    starter.start(container, server.image());
    return new ObjectStorage(container, host, server, credentials);
  }

  private static void prepare(ContainerHost host, StorageServer server) {
    HostResult prepared =
        host.run(
            "bash",
            "-c",
            "ip address replace \"$1/32\" dev lo && mkdir -p \"$2\"",
            "bash",
            StorageServer.ADDRESS,
            server.dataFolder());
    if (prepared.status() != 0) {
      throw new LabException(
          "The drill host has no place for the object storage: " + prepared.errors().strip(),
          "If you named a drill host image, see that it has iproute2 and that nothing in it is started as another user than root.",
          null);
    }
  }

  /**
   * Waits until the server answers on the drill host.
   *
   * @throws LabException when it has ended or takes too long, with the last lines that it printed
   */
  void awaitReady() {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (host.run("bash", "-c", Resource.text("await-storage.sh"), "bash", server.endpoint())
            .status()
        != 0) {
      if (!container.isRunning()) {
        throw notReady("has ended");
      }
      if (System.nanoTime() > end) {
        throw notReady("does not answer after " + DEADLINE.toSeconds() + " s");
      }
    }
  }

  private LabException notReady(String how) {
    return new LabException(
        "The object storage ("
            + server.image()
            + ") "
            + how
            + "."
            + ContainerStarter.lastWords(container),
        LOOK_INSIDE,
        null);
  }

  /** The variables by which a client on the drill host finds the storage. */
  Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", server.endpoint(),
        "AWS_ACCESS_KEY_ID", credentials.accessKey(),
        "AWS_SECRET_ACCESS_KEY", credentials.secretKey(),
        "AWS_DEFAULT_REGION", REGION);
  }

  /** The values that must never be printed. */
  List<String> secrets() {
    return List.of(credentials.secretKey(), credentials.accessKey());
  }

  /** The image that the server was started from. */
  String image() {
    return server.image();
  }

  /** Where the server's data is, on the drill host too. */
  String dataFolder() {
    return server.dataFolder();
  }

  /** The container's id. */
  String containerId() {
    return container.getContainerId();
  }

  /**
   * Makes buckets and their objects, with the aws CLI, as a person would.
   *
   * @throws LabException when a file cannot be read, or the CLI fails
   */
  void fill(List<StorageBucket> buckets) {
    if (buckets.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("env"));
    environment().forEach((name, value) -> command.add(name + "=" + value));
    command.addAll(
        List.of("bash", "-c", Resource.text("fill-storage.sh"), "bash", newFolder(buckets)));
    HostResult filled = host.run(command.toArray(String[]::new));
    if (filled.status() != 0) {
      throw new LabException(
          "The object storage cannot be filled: " + (filled.errors() + filled.output()).strip(),
          "See what it says, change the declared buckets or objects, and run again.",
          null);
    }
  }

  /** Where the drill host has the buckets now as folders. */
  private String newFolder(List<StorageBucket> buckets) {
    String folder = host.run("mktemp", "-d").output().strip();
    try {
      host.copy(folder, new BucketCopy(buckets)::writeTo);
    } catch (IOException e) {
      throw new LabException(
          "The objects of the storage cannot be copied: " + e.getMessage(),
          "See that each file is there and may be read, and run again.",
          e);
    }
    return folder;
  }

  @Override
  public void close() {
    container.stop();
  }

  /** Takes every container for started: one that ends at once is told by its last lines later. */
  private static final class Begun extends StartupCheckStrategy {
    @Override
    public StartupStatus checkStartupState(DockerClient client, String container) {
      return StartupStatus.SUCCESSFUL;
    }
  }
}
