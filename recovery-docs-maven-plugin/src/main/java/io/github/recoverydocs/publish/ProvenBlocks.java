package io.github.recoverydocs.publish;

import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import java.util.List;

/**
 * How much of a document was proven.
 *
 * @param there how many executable blocks it has
 * @param proven how many of them a drill performed
 * @param skipped how many say why they are not performed
 * @param drills how many drills performed some of them
 */
record ProvenBlocks(long there, long proven, long skipped, long drills) {

  /**
   * Counts the blocks of a document.
   *
   * @param proof one without findings, in which what is performed is proven
   */
  static ProvenBlocks of(Runbook runbook, Proof proof) {
    List<Block> blocks = runbook.executableBlocks();
    List<CoveredBlock> covered =
        proof.coverage().stream()
            .filter(row -> blocks.stream().anyMatch(block -> isOf(row, runbook, block)))
            .toList();
    return new ProvenBlocks(
        blocks.size(),
        covered.stream().filter(CoveredBlock::performed).count(),
        blocks.stream().filter(block -> block.directives().skip().isPresent()).count(),
        covered.stream().flatMap(row -> row.drills().stream()).distinct().count());
  }

  /** In another combination of the matrix another block may stand in that line. */
  private static boolean isOf(CoveredBlock row, Runbook runbook, Block block) {
    return row.document().equals(runbook.name())
        && row.line() == block.line()
        && row.section().equals(block.section().title());
  }
}
