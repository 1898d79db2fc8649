package io.github.recoverydocs.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.command.SaveImagesCmd;
import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PruneType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ResourceReaper;

/** The Docker Engine behind Testcontainers, asked in our words. */
final class Engine {
  private static final String BUILT_FROM = "io.github.recoverydocs.built-from";

  private static final String START_DOCKER =
      "Start Docker and run again (\"docker info\" must succeed); on a bare Debian machine \"./dev engine\" of the Recovery Docs repository sets one up.";

  private final DockerClient client;

  private Engine(DockerClient client) {
    this.client = client;
  }

  /**
   * Connects to the engine.
   *
   * @throws LabException when none answers, or when Testcontainers cannot start its helper
   */
  static Engine connect() {
    LibraryLogs.quieten();
    DockerClient client = startTestcontainers();
    requireTheOneAskedFor();
    try {
      Engine engine = new Engine(client);
      engine.loadCleanUp();
      return engine;
    } catch (RuntimeException e) {
      throw helperMissing(e);
    }
  }

  /** Testcontainers' own check for an engine says "none" too when only its helper cannot start. */
  private static DockerClient startTestcontainers() {
    try {
      return DockerClientFactory.instance().client();
    } catch (RuntimeException e) {
      throw String.valueOf(e.getMessage()).contains("valid Docker environment")
          ? new LabException("No Docker Engine answers, and drills need one.", START_DOCKER, e)
          : helperMissing(e);
    }
  }

  private static LabException helperMissing(RuntimeException e) {
    return new LabException(
        "Testcontainers cannot start its helper container: " + firstLine(e),
        "Where its image cannot be pulled, set TESTCONTAINERS_RYUK_DISABLED=true in the environment and run again.",
        e);
  }

  /**
   * Loads what Testcontainers' shutdown hook needs where its helper container is disabled.
   *
   * <p>The hook prunes by label after Maven has closed the plugin's class loader; without this it
   * ends in a {@link NoClassDefFoundError} on the console. No label here fits this filter.
   */
  private void loadCleanUp() {
    try {
      client
          .pruneCmd(PruneType.CONTAINERS)
          .withLabelFilter("io.github.recoverydocs.none=none")
          .exec();
    } catch (RuntimeException another) {
      // The engine does one of these at a time; the classes are loaded all the same.
    }
    client
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of("io.github.recoverydocs.none"))
        .exec();
    try {
      Class.forName("org.testcontainers.utility.JVMHookResourceReaper$1");
    } catch (ClassNotFoundException otherVersion) {
      // Then there is nothing of this name to be missed.
    }
  }

  /** Testcontainers falls back to other engines than the one that the user has chosen. */
  private static void requireTheOneAskedFor() {
    String asked = System.getenv("DOCKER_HOST");
    if (asked == null || asked.isBlank()) {
      return;
    }
    String found = DockerClientFactory.instance().getTransportConfig().getDockerHost().toString();
    if (!found.equals(asked.strip())) {
      throw new LabException(
          "No Docker Engine answers at DOCKER_HOST=" + asked + ", and drills need one.",
          START_DOCKER,
          null);
    }
  }

  DockerClient client() {
    return client;
  }

  /** Tells whether Testcontainers runs without its helper that removes what a killed JVM leaves. */
  boolean withoutHelper() {
    return !ResourceReaper.instance().getClass().getSimpleName().startsWith("Ryuk");
  }

  boolean has(String image) {
    try {
      client.inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException missing) {
      return false;
    } catch (BadRequestException refused) {
      throw new LabException(
          "\"" + image + "\" is no name of an image.",
          "Write recoveryDocs.postgresImage and recoveryDocs.drillHostImage in lower case, for example registry.example/postgres.",
          refused);
    }
  }

  /**
   * Pulls an image unless the engine has it.
   *
   * @throws LabException when it is neither here nor to be had
   */
  void ensure(String image) {
    if (has(image)) {
      return;
    }
    try {
      // Not by Testcontainers, which tries for two minutes and then hides the reason.
      client.pullImageCmd(image).exec(new PullImageResultCallback()).awaitCompletion();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("The run was ended while pulling " + image + ".", "Run again.", e);
    } catch (RuntimeException e) {
      throw new LabException(
          "The image "
              + image
              + " is not on the Docker Engine and cannot be pulled: "
              + firstLine(e),
          "Run \"docker pull "
              + image
              + "\" and see what it says; without a registry, \"./dev engine\" of the Recovery Docs repository builds it.",
          e);
    }
  }

  /** Describes an image that is here. */
  ImageIdentity identify(String image) {
    InspectImageResponse found = client.inspectImageCmd(image).exec();
    List<String> digests = found.getRepoDigests();
    if (digests != null && !digests.isEmpty()) {
      return new ImageIdentity(image, found.getId(), digests.get(0));
    }
    Map<String, String> labels = found.getConfig() == null ? null : found.getConfig().getLabels();
    String origin = labels == null ? "" : labels.getOrDefault(BUILT_FROM, "");
    return new ImageIdentity(
        image, found.getId(), origin.isEmpty() ? "built on this engine" : "built from " + origin);
  }

  /** Describes an image that is here, with its layers. */
  StoredImage stored(String image) {
    return StoredImage.of(client.inspectImageCmd(image).exec());
  }

  /** Gives images as one archive, layers that they share once; the caller closes it. */
  InputStream save(List<String> images) {
    SaveImagesCmd save = client.saveImagesCmd();
    for (String image : images) {
      DockerImageName name = DockerImageName.parse(image);
      save.withImage(name.getUnversionedPart(), name.getVersionPart());
    }
    return save.exec();
  }

  /**
   * Tells whether a container runs.
   *
   * @throws LabException when the engine no longer answers
   */
  static boolean isRunning(GenericContainer<?> container) {
    try {
      return container.isRunning();
    } catch (RuntimeException e) {
      throw new LabException(
          "The Docker Engine no longer answers (" + firstLine(e) + ").",
          "Start it and run again; what is left of this run is removed then.",
          e);
    }
  }

  static String firstLine(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage());
    return message.lines().findFirst().orElse(root.getClass().getSimpleName());
  }
}
