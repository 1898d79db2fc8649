package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Locale;
import java.util.Set;

/**
 * Renders tables so that a wide one can be moved by the keyboard, and a header without a text is
 * none (WCAG 2.2, 1.3.1 and 2.1.1).
 */
final class Tables implements NodeRenderer {

  /** Adds it to a renderer. */
  void addTo(HtmlRenderer.Builder builder) {
    builder.nodeRendererFactory((DataHolder options) -> this);
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(TableBlock.class, Tables::table),
        new NodeRenderingHandler<>(TableCell.class, Tables::cell),
        new NodeRenderingHandler<>(Code.class, Tables::code));
  }

  private static void table(TableBlock node, NodeRendererContext context, HtmlWriter html) {
    html.raw("<div class=\"wide\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">");
    context.delegateRender();
    html.raw("</div>\n");
  }

  private static void cell(TableCell node, NodeRendererContext context, HtmlWriter html) {
    boolean header = node.isHeader() && !node.getText().isBlank();
    String tag = header ? "th" : "td";
    html.raw("<" + tag + (header ? " scope=\"col\"" : ""));
    if (node.getAlignment() != null) {
      html.raw(" align=\"" + node.getAlignment().name().toLowerCase(Locale.ROOT) + "\"");
    }
    html.raw(">");
    context.renderChildren(node);
    html.raw("</" + tag + ">");
  }

  /**
   * A bar in a cell has to be escaped, in code too (GitHub Flavored Markdown, section 4.10): a
   * command with a pipe is shown as it is typed.
   */
  private static void code(Code node, NodeRendererContext context, HtmlWriter html) {
    if (node.getAncestorOfType(TableCell.class) == null) {
      context.delegateRender();
    } else {
      html.raw("<code>").text(node.getText().toString().replace("\\|", "|")).raw("</code>");
    }
  }
}
