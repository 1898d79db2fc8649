package io.github.recoverydocs.proof;

import io.github.recoverydocs.verdict.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The record of one drill on one PostgreSQL.
 *
 * @param name the drill's name
 * @param document the document's path with forward slashes
 * @param section the anchor of the section that it names; empty when it names none: it performs the
 *     whole document, or steps alone
 * @param matrix the values of the matrix that it was rendered with; empty where there is none
 * @param postgresVersion the version that was asked for, such as {@code 17}
 * @param serverVersion what the server said of itself, such as {@code 17.6}
 * @param images what the lab was started from
 * @param labMillis how long it took until the lab was ready
 * @param databaseBytes the size of the lab's database before the drill; 0 when it is not known
 * @param durationMillis how long the drill took, its lab not counted
 * @param procedureMillis how long the procedure alone took
 * @param budgetMillis how long the procedure may take; 0 when nothing is said
 * @param blocks every block of the procedure, in the order performed
 * @param checks what had to be true beside the blocks, as far as it was looked at
 * @param findings the drill's faults
 */
public record DrillProof(
    String name,
    String document,
    String section,
    Map<String, String> matrix,
    String postgresVersion,
    String serverVersion,
    List<ImageProof> images,
    long labMillis,
    long databaseBytes,
    long durationMillis,
    long procedureMillis,
    long budgetMillis,
    List<BlockProof> blocks,
    List<CheckProof> checks,
    List<Finding> findings) {

  public DrillProof {
    images = List.copyOf(images);
    matrix = new LinkedHashMap<>(matrix);
    blocks = List.copyOf(blocks);
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
  }

  /** The values of the matrix, as people are told; empty where there is none. */
  public String cell() {
    return matrix.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The blocks that stand in a document. */
  public List<BlockProof> blocksOf(String path) {
    return blocks.stream().filter(block -> block.document().equals(path)).toList();
  }

  /** How long the commands of its blocks took together, checks and waits between not counted. */
  public long commandMillis() {
    return blocks.stream().mapToLong(BlockProof::durationMillis).sum();
  }

  /** Counts the blocks with a status. */
  public long count(BlockStatus status) {
    return blocks.stream().filter(block -> block.status() == status).count();
  }
}
