package io.github.recoverydocs.proof;

import java.util.List;

/**
 * An executable block, and the drills that perform it.
 *
 * @param document the path of its document, with forward slashes
 * @param line the line of its opening fence, 1-based
 * @param section the heading above it; empty when there is none
 * @param skipped why it is performed by none; empty otherwise
 * @param drills the names of the drills that perform it, each once
 */
public record CoveredBlock(
    String document, int line, String section, String skipped, List<String> drills) {

  public CoveredBlock {
    drills = List.copyOf(drills);
  }

  /** Whether a drill performs it. */
  public boolean performed() {
    return !drills.isEmpty();
  }
}
