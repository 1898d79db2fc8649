package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Directives;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An executable block in one combination of the matrix.
 *
 * @param identity what it has in common with the same block in another combination
 * @param drills the names of the drills of this combination that perform it, each once; none of a
 *     block that says why it is skipped
 */
record CellBlock(
    MatrixCell cell, Document document, Block block, Identity identity, List<String> drills) {

  CellBlock {
    drills = List.copyOf(drills);
  }

  /**
   * By what a block is the same one in another combination: to perform it there shows as much as to
   * perform it here. No two blocks of one combination have the same.
   *
   * @param document the path of its document
   * @param section the title of the heading above it; anchors get numbers, which can differ
   * @param occurrence its place among the blocks that are equal in everything else, from 0
   * @param matrixVersion the PostgreSQL version, where the matrix says one
   * @param labVersions the PostgreSQL versions that the drills are performed on
   */
  record Identity(
      String document,
      String section,
      String info,
      String text,
      Directives directives,
      int occurrence,
      Optional<String> matrixVersion,
      List<String> labVersions) {}

  /** All of one combination, in the order of the documents. */
  static List<CellBlock> of(CellPlan cell) {
    List<CellBlock> blocks = new ArrayList<>();
    Map<Identity, Integer> seen = new HashMap<>();
    for (Document document : cell.sources().documents()) {
      for (Block block : document.runbook().executableBlocks()) {
        int occurrence = seen.merge(identity(cell, document, block, 0), 1, Integer::sum) - 1;
        blocks.add(
            new CellBlock(
                cell.cell(),
                document,
                block,
                identity(cell, document, block, occurrence),
                drills(cell, document, block)));
      }
    }
    return blocks;
  }

  boolean isSkipped() {
    return block.directives().skip().isPresent();
  }

  private static Identity identity(CellPlan cell, Document document, Block block, int occurrence) {
    return new Identity(
        document.runbook().name(),
        block.section().title(),
        block.info(),
        block.text(),
        block.directives(),
        occurrence,
        cell.cell().postgresVersion(),
        cell.lab().postgresVersions());
  }

  private static List<String> drills(CellPlan cell, Document document, Block block) {
    if (block.directives().skip().isPresent()) {
      return List.of();
    }
    Procedure.Part part = new Procedure.Part(document, block);
    return cell.drills().stream()
        .filter(drill -> drill.procedure().parts().contains(part))
        .map(Drill::name)
        .distinct()
        .toList();
  }
}
