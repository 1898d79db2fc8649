package io.github.recoverydocs.site;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Origin;
import io.github.recoverydocs.runbook.Runbook;
import java.util.List;
import java.util.Optional;

/** The documents that pages are made of, and what was proven of their blocks. */
final class MarkedDocuments {
  private final List<DocumentSet> sets;
  private final Optional<BlockResults> results;
  private final BlockKeys keys;

  /**
   * Creates them.
   *
   * @param sets one entry a combination of the matrix, at least one
   * @param proof the record of the last run, where there is one
   */
  MarkedDocuments(List<DocumentSet> sets, Optional<Proof> proof) {
    this.sets = List.copyOf(sets);
    this.results = proof.map(it -> new BlockResults(it, sets));
    this.keys = new BlockKeys(sets);
  }

  /** Those that are shown. */
  DocumentSet first() {
    return sets.get(0);
  }

  /** A shown document's executable blocks, in order. */
  List<MarkedBlock> blocks(Runbook runbook) {
    return runbook.executableBlocks().stream()
        .map(block -> new MarkedBlock(block, mark(runbook, block)))
        .toList();
  }

  /** Where a shown document is changed; nothing where it is not the project's own. */
  Optional<Origin> origin(Runbook runbook) {
    return Optional.ofNullable(first().origins().get(runbook.name()));
  }

  private BlockMark mark(Runbook runbook, Block block) {
    if (block.directives().skip().isPresent()) {
      return BlockMark.skipped(block.directives().skip().get());
    }
    return new BlockRuns(
            keys.at(first().matrix(), runbook.name(), block.line())
                .flatMap(key -> results.map(it -> it.of(key)))
                .orElse(List.of()))
        .mark();
  }
}
