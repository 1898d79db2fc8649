package io.github.recoverydocs.site;

import io.github.recoverydocs.runbook.Block;

/**
 * An executable block and what was proven of it.
 *
 * @param block as it stands in the document
 * @param mark what a page shows beside it
 */
record MarkedBlock(Block block, BlockMark mark) {}
