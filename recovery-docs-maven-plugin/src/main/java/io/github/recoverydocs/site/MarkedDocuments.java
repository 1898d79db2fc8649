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
  private final BlockInputs inputs;

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
    this.inputs = new BlockInputs(sets, keys);
  }

  /** Those that are shown. */
  DocumentSet first() {
    return sets.get(0);
  }

  /** A shown document's executable blocks, in order. */
  List<MarkedBlock> blocks(Runbook runbook) {
    return runbook.executableBlocks().stream()
        .map(block -> marked(block, keys.at(first().matrix(), runbook.name(), block.line())))
        .toList();
  }

  /** Where a shown document is changed; nothing where it is not the project's own. */
  Optional<Origin> origin(Runbook runbook) {
    return Optional.ofNullable(first().origins().get(runbook.name()));
  }

  private MarkedBlock marked(Block block, Optional<BlockKey> key) {
    return new MarkedBlock(block, mark(block, key), key.map(inputs::of).orElse(List.of()));
  }

  private BlockMark mark(Block block, Optional<BlockKey> key) {
    if (block.directives().skip().isPresent()) {
      return BlockMark.skipped(block.directives().skip().get());
    }
    return new BlockRuns(key.flatMap(it -> results.map(all -> all.of(it))).orElse(List.of()))
        .mark();
  }
}
