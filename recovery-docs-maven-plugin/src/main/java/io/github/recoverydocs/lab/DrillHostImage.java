package io.github.recoverydocs.lab;

import java.util.Map;

/**
 * The image of the drill host.
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
  private static final String ADVICE =
      "It installs bash, curl, gzip, jq, shfmt and zstd from the image's own package sources; where those cannot be reached, name an image that has them and the PostgreSQL client tools in -DrecoveryDocs.drillHostImage=….";

  private final ImageCache cache;

  DrillHostImage(ImageCache cache) {
    this.cache = cache;
  }

  /**
   * Returns the name of the drill host image for a PostgreSQL image, built when it is missing.
   *
   * @throws LabException when the packages cannot be installed
   */
  String forPostgres(String postgresImage) {
    return cache.ensure(
        "drill-host",
        postgresImage,
        Map.of("Dockerfile", DOCKERFILE.formatted(postgresImage, postgresImage)),
        ADVICE);
  }
}
