package io.github.recoverydocs.site;

import io.github.recoverydocs.runbook.Block;
import java.util.List;

/**
 * An executable block, what was proven of it and what its reader edits.
 *
 * @param block as it stands in the document
 * @param mark what a page shows beside it
 * @param inputs the values that its reader edits, each once
 */
record MarkedBlock(Block block, BlockMark mark, List<BlockInput> inputs) {
  MarkedBlock {
    inputs = List.copyOf(inputs);
  }
}
