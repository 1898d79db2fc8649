package io.github.recoverydocs.lab;

import java.util.Map;

/**
 * The image that the server is started from: the PostgreSQL image with a cluster already made.
 *
 * <p>Making a cluster is most of a fresh server's start. Here the image's own entrypoint makes it
 * once, and each lab begins with a copy in the image's own data volume. The entrypoint then finds a
 * cluster and starts it as it would any other.
 */
final class ServerImage {
  /** Known to everybody, which is why the server is reachable from its own namespace only. */
  static final String PASSWORD = "recovery-docs-lab";

  private static final String DOCKERFILE =
      """
      FROM %s
      COPY make-cluster start /usr/local/lib/recovery-docs/
      RUN bash /usr/local/lib/recovery-docs/make-cluster
      LABEL io.github.recoverydocs.built-from="%s"
      ENTRYPOINT ["bash", "/usr/local/lib/recovery-docs/start"]
      CMD ["postgres"]
      """;

  /**
   * The server of the init scripts listens on its socket only, so an answer by TCP is the real one.
   */
  private static final String MAKE_CLUSTER =
      """
      set -eu
      export PGDATA=/usr/local/lib/recovery-docs/cluster
      export POSTGRES_USER=postgres POSTGRES_DB=postgres POSTGRES_PASSWORD=%s
      docker-entrypoint.sh postgres >/tmp/make-cluster.log 2>&1 &
      server=$!
      until pg_isready -q -h 127.0.0.1; do
        kill -0 "$server" || { cat /tmp/make-cluster.log; exit 1; }
        sleep 0.1
      done
      kill -INT "$server"
      wait "$server"
      rm -f /tmp/make-cluster.log "$PGDATA/postmaster.opts"
      """;

  private static final String START =
      """
      set -eu
      if [ ! -s "$PGDATA/PG_VERSION" ]; then
        mkdir -p "$PGDATA"
        cp -a /usr/local/lib/recovery-docs/cluster/. "$PGDATA"
        chown "$(stat -c %u /usr/local/lib/recovery-docs/cluster):$(stat -c %g /usr/local/lib/recovery-docs/cluster)" "$PGDATA"
        chmod 700 "$PGDATA"
      fi
      exec docker-entrypoint.sh "$@"
      """;

  private static final String ADVICE =
      "The image has to keep the contract of the official PostgreSQL image: docker-entrypoint.sh, PGDATA, POSTGRES_PASSWORD. Name such an image in -DrecoveryDocs.postgresImage=….";

  private final ImageCache cache;

  ServerImage(ImageCache cache) {
    this.cache = cache;
  }

  /**
   * Returns the name of the server image for a PostgreSQL image, built when it is missing.
   *
   * @throws LabException when the image's entrypoint makes no cluster
   */
  String forPostgres(String postgresImage) {
    return cache.ensure(
        "server",
        postgresImage,
        Map.of(
            "Dockerfile", DOCKERFILE.formatted(postgresImage, postgresImage),
            "make-cluster", MAKE_CLUSTER.formatted(PASSWORD),
            "start", START),
        ADVICE);
  }
}
