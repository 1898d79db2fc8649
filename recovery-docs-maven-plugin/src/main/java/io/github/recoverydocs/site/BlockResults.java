package io.github.recoverydocs.site;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a proof says of each block, over all combinations of the matrix. */
final class BlockResults {
  private final Map<BlockKey, List<BlockRun>> runs = new HashMap<>();

  BlockResults(Proof proof, List<DocumentSet> sets) {
    BlockKeys keys = new BlockKeys(sets);
    for (DrillProof drill : proof.drills()) {
      for (BlockProof block : drill.blocks()) {
        keys.at(drill.matrix(), block.document(), block.line())
            .ifPresent(
                key ->
                    runs.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(BlockRun.of(drill, block)));
      }
    }
  }

  /** How it went each time; empty where no drill of the run has the block. */
  List<BlockRun> of(BlockKey key) {
    return List.copyOf(runs.getOrDefault(key, List.of()));
  }
}
