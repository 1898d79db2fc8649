package io.github.recoverydocs.proof;

import io.github.recoverydocs.verdict.Finding;
import java.util.List;

/**
 * The record of one run.
 *
 * @param schemaVersion the version of this form; a reader refuses others
 * @param started when the run began, ISO 8601 in UTC
 * @param durationMillis how long the run took, labs included
 * @param partial whether only a part of the drills was performed
 * @param inputs everything that the result depends on
 * @param drills one entry a drill and PostgreSQL version, in the order performed
 */
public record Proof(
    int schemaVersion,
    String started,
    long durationMillis,
    boolean partial,
    List<Input> inputs,
    List<DrillProof> drills) {

  /** The version of the form that this code reads and writes. */
  public static final int SCHEMA_VERSION = 1;

  public Proof {
    inputs = List.copyOf(inputs);
    drills = List.copyOf(drills);
  }

  /** All findings, in the order found. */
  public List<Finding> findings() {
    return drills.stream().flatMap(drill -> drill.findings().stream()).toList();
  }
}
