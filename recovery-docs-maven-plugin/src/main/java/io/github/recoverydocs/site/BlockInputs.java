package io.github.recoverydocs.site;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.drill.ReaderInput;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the reader of each block edits, in whatever combination of the matrix a drill fills it in.
 * It goes by {@code drills.yaml} and not by a proof: a reader edits it whether it was performed or
 * not.
 */
final class BlockInputs {
  private final Map<BlockKey, Set<BlockInput>> inputs = new HashMap<>();

  BlockInputs(List<DocumentSet> sets, BlockKeys keys) {
    for (DocumentSet set : sets) {
      for (ReaderInput input : set.inputs()) {
        keys.at(set.matrix(), input.document(), input.block())
            .ifPresent(
                key ->
                    inputs
                        .computeIfAbsent(key, any -> new LinkedHashSet<>())
                        .add(new BlockInput(input.name(), input.line() - input.block())));
      }
    }
  }

  /** Each once; none where no drill fills anything in. */
  List<BlockInput> of(BlockKey key) {
    return List.copyOf(inputs.getOrDefault(key, Set.of()));
  }
}
