package io.github.recoverydocs.proof;

import io.github.recoverydocs.verdict.Finding;
import java.util.List;

/**
 * The record of one drill on one PostgreSQL.
 *
 * @param name the drill's name
 * @param document the document's path with forward slashes
 * @param postgresVersion the version that was asked for, such as {@code 17}
 * @param serverVersion what the server said of itself, such as {@code 17.6}
 * @param images what the lab was started from
 * @param labMillis how long it took until the lab was ready
 * @param durationMillis how long the blocks took
 * @param blocks every executable block, in document order
 * @param findings the drill's faults
 */
public record DrillProof(
    String name,
    String document,
    String postgresVersion,
    String serverVersion,
    List<ImageProof> images,
    long labMillis,
    long durationMillis,
    List<BlockProof> blocks,
    List<Finding> findings) {

  public DrillProof {
    images = List.copyOf(images);
    blocks = List.copyOf(blocks);
    findings = List.copyOf(findings);
  }

  /** Counts the blocks with a status. */
  public long count(BlockStatus status) {
    return blocks.stream().filter(block -> block.status() == status).count();
  }
}
