package io.github.recoverydocs.lab;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Starts the object storage that a project declares, beside its drill host. */
final class StorageStart {
  /** The last image that MinIO has published itself. */
  private static final String MINIO = "minio/minio:RELEASE.2025-09-07T16-13-09Z";

  private final Engine engine;
  private final ContainerStarter starter;
  private final Supplier<Path> jar;
  private final Consumer<String> progress;

  StorageStart(
      Engine engine, ContainerStarter starter, Supplier<Path> jar, Consumer<String> progress) {
    this.engine = engine;
    this.starter = starter;
    this.jar = jar;
    this.progress = progress;
  }

  /**
   * Starts it and does not wait until it answers.
   *
   * @throws LabException when its image cannot be had, or the container does not start
   */
  ObjectStorage start(ContainerHost host, StorageSetup setup) {
    StorageCredentials credentials = StorageCredentials.random();
    return ObjectStorage.start(starter, host, server(setup, credentials), credentials);
  }

  private StorageServer server(StorageSetup setup, StorageCredentials credentials) {
    if (setup.server() == StorageSetup.Server.MINIO) {
      return StorageServer.minio(present(setup.image().orElse(MINIO)), credentials);
    }
    return StorageServer.s3Proxy(
        setup
            .image()
            .map(this::present)
            .orElseGet(
                () -> new StorageImage(engine, new ImageCache(engine, progress), jar).ensure()),
        credentials);
  }

  private String present(String image) {
    engine.ensure(image);
    return image;
  }
}
