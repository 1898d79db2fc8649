package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import java.util.Iterator;
import java.util.Set;

/** Renders headings with the anchors that the runbook's links and drills use. */
final class Headings implements NodeRenderer {
  private final Iterator<Section> sections;
  private final PageParts parts;

  Headings(Runbook runbook, PageParts parts) {
    this.sections = runbook.sections().iterator();
    this.parts = parts;
  }

  /** Adds it to a renderer of one document. */
  void addTo(HtmlRenderer.Builder builder) {
    builder.nodeRendererFactory((DataHolder options) -> this);
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(new NodeRenderingHandler<>(Heading.class, this::render));
  }

  private void render(Heading node, NodeRendererContext context, HtmlWriter html) {
    Section section = sections.next();
    String tag = "h" + section.level();
    html.raw("<" + tag + " id=\"").text(section.anchor()).raw("\">");
    context.renderChildren(node);
    html.raw(" <a class=\"anchor\" href=\"#").text(section.anchor());
    html.raw("\" aria-label=\"Link to: ").text(PlainText.ofTitle(section.title())).raw("\">#</a>");
    String edit = parts.editUrl(section);
    if (!edit.isEmpty()) {
      html.raw(" <a class=\"edit\" href=\"").text(edit);
      html.raw("\" aria-label=\"Edit: ")
          .text(PlainText.ofTitle(section.title()))
          .raw("\">edit</a>");
    }
    html.raw("</" + tag + ">\n");
    html.rawPre(parts.belowHeading(section)).line();
  }
}
