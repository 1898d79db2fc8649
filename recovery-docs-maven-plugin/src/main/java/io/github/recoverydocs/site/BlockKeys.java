package io.github.recoverydocs.site;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the key of a block by where it stands in one combination of the matrix. */
final class BlockKeys {
  private record Place(Map<String, String> matrix, String document, int line) {}

  private final Map<Place, BlockKey> keys = new HashMap<>();

  BlockKeys(List<DocumentSet> sets) {
    for (DocumentSet set : sets) {
      for (Runbook runbook : set.runbooks()) {
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : runbook.executableBlocks()) {
          String anchor = block.section().anchor();
          BlockKey key =
              new BlockKey(runbook.name(), anchor, counts.merge(anchor, 1, Integer::sum));
          keys.put(new Place(set.matrix(), runbook.name(), block.line()), key);
        }
      }
    }
  }

  /**
   * Finds a block.
   *
   * @param line the line of its opening fence, 1-based
   * @return nothing where no executable block begins there
   */
  Optional<BlockKey> at(Map<String, String> matrix, String document, int line) {
    return Optional.ofNullable(keys.get(new Place(matrix, document, line)));
  }
}
