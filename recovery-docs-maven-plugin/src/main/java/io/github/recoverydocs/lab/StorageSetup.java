package io.github.recoverydocs.lab;

import java.util.List;
import java.util.Optional;

/**
 * The object storage that a lab has.
 *
 * @param server what answers
 * @param image the server's image, where another one than its usual is wanted
 * @param buckets what is in it before the first drill
 */
public record StorageSetup(Server server, Optional<String> image, List<StorageBucket> buckets) {

  public StorageSetup {
    buckets = List.copyOf(buckets);
  }

  /** What answers S3's calls. */
  public enum Server {
    /** S3Proxy from Maven Central, in an image of our own. */
    S3PROXY,
    /** MinIO, in its own image. */
    MINIO
  }
}
