package io.github.recoverydocs.proof;

import io.github.recoverydocs.verdict.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * The record of one run.
 *
 * @param schemaVersion the version of this form; a reader refuses others
 * @param started when the run began, ISO 8601 in UTC
 * @param durationMillis how long the run took, labs included
 * @param processors how many processors the labs' machine has; 0 when it is not known
 * @param partial whether only a part of the drills was performed
 * @param inputs everything that the result depends on
 * @param coverage every executable block of every document, whether its drill was performed in this
 *     run or not
 * @param uncovered the blocks that no drill performs, as findings
 * @param brokenLinks the links of documents that lead nowhere, as findings
 * @param drills one entry a drill and PostgreSQL version, in the order performed
 */
public record Proof(
    int schemaVersion,
    String started,
    long durationMillis,
    int processors,
    boolean partial,
    List<Input> inputs,
    List<CoveredBlock> coverage,
    List<Finding> uncovered,
    List<Finding> brokenLinks,
    List<DrillProof> drills) {

  /** The version of the form that this code reads and writes. */
  public static final int SCHEMA_VERSION = 4;

  public Proof {
    inputs = List.copyOf(inputs);
    coverage = List.copyOf(coverage);
    uncovered = List.copyOf(uncovered);
    brokenLinks = List.copyOf(brokenLinks);
    drills = List.copyOf(drills);
  }

  /** All findings, in the order found. */
  public List<Finding> findings() {
    return Stream.concat(drills.stream().flatMap(drill -> drill.findings().stream()), apart())
        .toList();
  }

  /** The findings that belong to no drill. */
  public Stream<Finding> apart() {
    return Stream.concat(uncovered.stream(), brokenLinks.stream());
  }
}
