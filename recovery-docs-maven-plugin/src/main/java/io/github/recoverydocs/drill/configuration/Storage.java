package io.github.recoverydocs.drill.configuration;

import java.util.List;
import java.util.Optional;

/**
 * The key {@code storage}: an S3 endpoint inside the lab; nothing is null.
 *
 * @param server what answers
 * @param image the server's image, where another one than the default is wanted
 * @param buckets the buckets that are there before any drill; no name twice
 */
public record Storage(Server server, Optional<String> image, List<Bucket> buckets) {

  public Storage {
    buckets = List.copyOf(buckets);
  }

  /** What answers S3's calls. */
  public enum Server {
    /** S3Proxy, the default. */
    S3PROXY,
    /** MinIO. */
    MINIO
  }
}
