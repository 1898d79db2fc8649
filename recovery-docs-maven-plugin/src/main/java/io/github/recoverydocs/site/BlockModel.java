package io.github.recoverydocs.site;

import io.github.recoverydocs.runbook.Block;
import java.util.HashMap;
import java.util.Map;

/** What the template of a fenced block can print. */
final class BlockModel {
  private final Map<Block, BlockMark> marks;

  /**
   * Creates it.
   *
   * @param marks those of the executable blocks
   */
  BlockModel(Map<Block, BlockMark> marks) {
    this.marks = marks;
  }

  Map<String, Object> of(Block block) {
    Map<String, Object> model = new HashMap<>();
    model.put("text", block.text());
    model.put("executable", marks.containsKey(block));
    BlockMark mark = marks.get(block);
    if (mark != null) {
      model.put("line", block.line());
      model.put("kind", mark.kind());
      model.put("mark", mark.text());
      model.put("drills", mark.drills());
      model.put("output", mark.output());
      // No prompts, no shown output, and no line end that would run the last line by itself.
      model.put("commands", block.commands().strip());
    }
    return model;
  }
}
