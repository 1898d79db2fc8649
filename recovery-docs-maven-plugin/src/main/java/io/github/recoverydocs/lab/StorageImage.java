package io.github.recoverydocs.lab;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The image of the object storage: S3Proxy on Debian's Java.
 *
 * <p>S3Proxy answers S3 requests from the files of a folder. Its jar comes from a Maven repository,
 * where whoever can run this plugin can get it; a container registry need not be at hand.
 */
final class StorageImage {
  private static final String BASE = "debian:trixie-slim";

  /** The Java packages fail to install where there is no folder for manual pages. */
  private static final String DOCKERFILE =
      """
      FROM %s
      RUN set -eu; \\
          mkdir -p /usr/share/man/man1; \\
          apt-get update; \\
          apt-get install -y --no-install-recommends openjdk-21-jre-headless; \\
          rm -rf /var/lib/apt/lists/*
      COPY s3proxy.jar start-storage.sh /usr/local/lib/recovery-docs/
      LABEL io.github.recoverydocs.built-from="%s"
      CMD ["bash", "/usr/local/lib/recovery-docs/start-storage.sh"]
      """;

  private static final String ADVICE =
      "It installs openjdk-21-jre-headless from Debian's package sources; see that those can be reached and run again. Once built, the image stays on the engine.";

  private final Engine engine;
  private final ImageCache cache;
  private final Supplier<Path> jar;

  /**
   * Creates it.
   *
   * @param jar finds S3Proxy with everything that it needs in one jar; asked only when the image is
   */
  StorageImage(Engine engine, ImageCache cache, Supplier<Path> jar) {
    this.engine = engine;
    this.cache = cache;
    this.jar = jar;
  }

  /**
   * Returns the name of the image, built when it is missing.
   *
   * @throws LabException when it cannot be built
   */
  String ensure() {
    engine.ensure(BASE);
    return cache.ensure(
        "storage",
        BASE,
        Map.of(
            "Dockerfile",
            DOCKERFILE.formatted(BASE, BASE),
            "start-storage.sh",
            Resource.text("start-storage.sh")),
        Map.of("s3proxy.jar", jar.get()),
        ADVICE);
  }
}
