package io.github.recoverydocs.lab;

import java.util.List;
import java.util.Map;

/**
 * How an S3 server is started.
 *
 * @param image the image that it is started from
 * @param command what the container runs, behind the image's own entrypoint; the image's own
 *     command where it is empty
 * @param port where it answers, at {@link #ADDRESS}
 * @param environment the container's variables, the credentials among them
 * @param dataFolder where it keeps its data as files
 */
record StorageServer(
    String image,
    List<String> command,
    int port,
    Map<String, String> environment,
    String dataFolder) {

  /**
   * An address of the drill host's own, from a range that is set aside for documents.
   *
   * <p>At {@code localhost} a container of a nested engine would look for the storage inside of
   * itself. This one it finds by its gateway, which is the drill host.
   */
  static final String ADDRESS = "192.0.2.53";

  /** Not one that a document is likely to publish on the drill host, as 80, 9000 and 8080 are. */
  private static final int PORT = 19053;

  private static final String DATA_FOLDER = "/var/lib/recovery-docs/storage";

  StorageServer {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /**
   * Describes S3Proxy.
   *
   * @param image that of {@link StorageImage}, or S3Proxy's own, which reads the same variables but
   *     was never tried here
   */
  static StorageServer s3Proxy(String image, StorageCredentials credentials) {
    return new StorageServer(
        image,
        List.of(),
        PORT,
        Map.of(
            "S3PROXY_ENDPOINT",
            "http://" + ADDRESS + ":" + PORT,
            "S3PROXY_AUTHORIZATION",
            "aws-v2-or-v4",
            "S3PROXY_IDENTITY",
            credentials.accessKey(),
            "S3PROXY_CREDENTIAL",
            credentials.secretKey(),
            "JCLOUDS_PROVIDER",
            "filesystem-nio2",
            "JCLOUDS_FILESYSTEM_BASEDIR",
            DATA_FOLDER,
            // Java refuses names of files that the locale has no letters for.
            "LC_ALL",
            "C.UTF-8"),
        DATA_FOLDER);
  }

  /**
   * Describes MinIO, of one node and one drive.
   *
   * <p>This was written from MinIO's documentation and never tried: its image could not be had
   * where it was written. Whether MinIO notices that its folder was put back while it runs is not
   * known either.
   *
   * @param image such as {@code minio/minio:<release>}
   */
  static StorageServer minio(String image, StorageCredentials credentials) {
    return new StorageServer(
        image,
        List.of("server", DATA_FOLDER, "--address", ADDRESS + ":" + PORT),
        PORT,
        Map.of(
            "MINIO_ROOT_USER", credentials.accessKey(),
            "MINIO_ROOT_PASSWORD", credentials.secretKey(),
            // The console would take another port of the drill host.
            "MINIO_BROWSER", "off"),
        DATA_FOLDER);
  }

  /** The address for clients, on the drill host and in the containers of its nested engine. */
  String endpoint() {
    return "http://" + ADDRESS + ":" + port;
  }

  /** Without the environment, whose secret must not get into a message. */
  @Override
  public String toString() {
    return "StorageServer[image=" + image + ", endpoint=" + endpoint() + "]";
  }
}
