package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.verdict.Finding;
import java.time.Duration;
import java.util.List;

/**
 * What came of a drill.
 *
 * @param blocks the blocks of its procedure
 * @param checks what had to be true beside them
 * @param findings its faults, blamed on what an author changes
 * @param procedure how long the procedure took
 */
record DrillResult(
    List<BlockProof> blocks, List<Check> checks, List<Finding> findings, Duration procedure) {

  DrillResult {
    blocks = List.copyOf(blocks);
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
  }
}
