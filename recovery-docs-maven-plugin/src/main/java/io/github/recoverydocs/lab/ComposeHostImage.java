package io.github.recoverydocs.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The image of a drill host with a Docker Engine of its own.
 *
 * <p>Two images: the tools, which take long to install and are the same for every PostgreSQL; and
 * on them the client tools of one PostgreSQL image, because pg_dump refuses a server newer than
 * itself.
 */
final class ComposeHostImage {
  /** The folder of our scripts on the drill host. */
  static final String SCRIPTS = "/usr/local/lib/recovery-docs";

  /** Has Docker Compose 2, which PostgreSQL images of Debian 12 do not offer. */
  private static final String BASE = "debian:trixie-slim";

  private static final List<String> HOST_SCRIPTS =
      List.of(
          "engine.sh", "engine-api.sh", "snapshot.sh", "reset.sh", "build.sh", "follow-logs.sh");

  private static final String TOOLS =
      """
      FROM %s
      RUN set -eu; \\
          apt-get update; \\
          apt-get install -y --no-install-recommends \\
            awscli bash bzip2 ca-certificates curl docker.io docker-buildx docker-cli docker-compose file git gpg \\
            gpg-agent gzip iproute2 iptables jq less netcat-openbsd openssl procps pv rsync shfmt sudo unzip wget \\
            xz-utils zip zstd; \\
          rm -rf /var/lib/apt/lists/*
      LABEL io.github.recoverydocs.built-from="%s"
      """;

  private static final String HOST =
      """
      FROM %1$s AS postgres
      COPY client-tools.sh /usr/lib/recovery-docs/
      RUN bash /usr/lib/recovery-docs/client-tools.sh || sh /usr/lib/recovery-docs/client-tools.sh
      FROM %2$s
      COPY --from=postgres /usr/lib/recovery-docs/postgresql /usr/lib/recovery-docs/postgresql
      COPY docker-shim.sh /usr/local/bin/docker
      COPY %3$s %4$s/
      RUN chmod 755 /usr/local/bin/docker %4$s/*.sh; \\
          ln -s /usr/lib/recovery-docs/postgresql/bin/* /usr/local/bin/
      ENV PATH=/usr/lib/recovery-docs/postgresql/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
      VOLUME /var/lib/recovery-docs
      LABEL io.github.recoverydocs.built-from="%1$s"
      ENTRYPOINT ["%4$s/engine.sh"]
      """;

  private final Engine engine;
  private final ImageCache cache;
  private final Optional<String> own;

  /**
   * Creates it.
   *
   * @param own the user's own image of tools; one is built unless given
   */
  ComposeHostImage(Engine engine, ImageCache cache, Optional<String> own) {
    this.engine = engine;
    this.cache = cache;
    this.own = own;
  }

  /**
   * Returns the name of the image for a PostgreSQL image, built when it is missing.
   *
   * @throws LabException when Debian's packages cannot be installed, or an image is missing
   */
  String forPostgres(String postgresImage) {
    String tools = own.map(this::present).orElseGet(this::tools);
    Map<String, String> files = new LinkedHashMap<>();
    for (String script : HOST_SCRIPTS) {
      files.put(script, Resource.text(script));
    }
    files.put("client-tools.sh", Resource.text("client-tools.sh"));
    files.put("docker-shim.sh", Resource.text("docker-shim.sh"));
    files.put(
        "Dockerfile",
        HOST.formatted(postgresImage, tools, String.join(" ", HOST_SCRIPTS), SCRIPTS));
    return cache.ensure(
        "compose-host",
        postgresImage,
        files,
        "It takes the client tools from the PostgreSQL image; name one that has them.");
  }

  private String present(String image) {
    engine.ensure(image);
    return image;
  }

  private String tools() {
    engine.ensure(BASE);
    return cache.ensure(
        "docker-host",
        BASE,
        Map.of("Dockerfile", TOOLS.formatted(BASE, BASE)),
        "It installs Docker, the aws CLI and small tools from Debian's package sources; see that they can be reached and run again.");
  }
}
