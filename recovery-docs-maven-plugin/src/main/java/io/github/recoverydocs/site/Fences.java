package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import java.util.Iterator;
import java.util.Set;

/**
 * Renders fenced blocks.
 *
 * <p>Flexmark meets the fences in the order in which the runbook has its blocks.
 */
final class Fences implements NodeRenderer {
  private final Iterator<Block> blocks;
  private final PageParts parts;

  Fences(Runbook runbook, PageParts parts) {
    this.blocks = runbook.blocks().iterator();
    this.parts = parts;
  }

  /** Adds it to a renderer of one document. */
  void addTo(HtmlRenderer.Builder builder) {
    builder.nodeRendererFactory((DataHolder options) -> this);
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    // Pre: otherwise the writer takes the blanks away with which lines begin.
    return Set.of(
        new NodeRenderingHandler<>(
            FencedCodeBlock.class,
            (node, context, writer) -> writer.line().rawPre(parts.block(blocks.next())).line()));
  }
}
