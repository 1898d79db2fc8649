package io.github.recoverydocs.lab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.testcontainers.images.builder.ImageFromDockerfile;

/**
 * The image of the drill host, built once per PostgreSQL image.
 *
 * <p>It is built from the PostgreSQL image itself, so that the client tools are of the server's own
 * version: pg_dump refuses a server that is newer than itself.
 */
final class DrillHostImage {
  private static final String DOCKERFILE =
      """
      FROM %s
      RUN set -eu; \\
          if command -v apt-get >/dev/null; then \\
            apt-get update; \\
            apt-get install -y --no-install-recommends bash ca-certificates curl gzip jq procps shfmt zstd; \\
            rm -rf /var/lib/apt/lists/*; \\
          else \\
            apk add --no-cache bash ca-certificates coreutils curl gzip jq procps shfmt zstd; \\
          fi
      LABEL io.github.recoverydocs.built-from="%s"
      """;

  private final Engine engine;
  private final Consumer<String> progress;

  DrillHostImage(Engine engine, Consumer<String> progress) {
    this.engine = engine;
    this.progress = progress;
  }

  /**
   * Returns the name of the drill host image for a PostgreSQL image, built when it is missing.
   *
   * @throws LabException when the packages cannot be installed
   */
  String forPostgres(String postgresImage) {
    String dockerfile = DOCKERFILE.formatted(postgresImage, postgresImage);
    String name =
        "recovery-docs/drill-host:" + tag(dockerfile + engine.identify(postgresImage).id());
    if (!engine.has(name)) {
      progress.accept(
          "Building the drill host from " + postgresImage + " (once, about 10 seconds)");
      build(name, dockerfile, postgresImage);
    }
    return name;
  }

  private static void build(String name, String dockerfile, String postgresImage) {
    try {
      new ImageFromDockerfile(name, false).withFileFromString("Dockerfile", dockerfile).get();
    } catch (RuntimeException e) {
      throw new LabException(
          "The drill host cannot be built from " + postgresImage + ": " + Engine.firstLine(e),
          "It installs bash, curl, gzip, jq, shfmt and zstd from the image's own package sources; where those cannot be reached, name an image that has them and the PostgreSQL client tools in -DrecoveryDocs.drillHostImage=….",
          e);
    }
  }

  private static String tag(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
