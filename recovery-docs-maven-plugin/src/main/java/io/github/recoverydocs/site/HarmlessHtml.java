package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.recoverydocs.runbook.HtmlTag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renders the HTML of a document: a few elements without attributes as what they are, anchors as
 * anchors, comments not at all, and everything else as the text that it is.
 *
 * <p>An element counts only where it opens and closes beside each other, so that none takes in what
 * does not belong to it. Nothing is copied from a document without being escaped: what is rendered
 * as an element is written anew.
 */
final class HarmlessHtml implements NodeRenderer {

  /** A piece of a node, by its place among the pieces. */
  private record Place(Node node, int piece) {}

  private final Map<Node, Set<Place>> paired = new HashMap<>();
  private final Set<String> taken;

  /**
   * Creates it for one document.
   *
   * @param taken anchors that are elsewhere on the page, and are not written again
   */
  HarmlessHtml(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(HtmlInline.class, this::render),
        new NodeRenderingHandler<>(HtmlInlineComment.class, this::render),
        new NodeRenderingHandler<>(HtmlCommentBlock.class, this::render),
        new NodeRenderingHandler<>(HtmlBlock.class, this::renderBlock));
  }

  private void renderBlock(HtmlBlock node, NodeRendererContext context, HtmlWriter html) {
    html.line();
    render(node, context, html);
    html.line();
  }

  private void render(Node node, NodeRendererContext context, HtmlWriter html) {
    Set<Place> pairs = paired.computeIfAbsent(node.getParent(), HarmlessHtml::pairs);
    List<HtmlPiece> pieces = HtmlPiece.of(node.getChars().toString());
    for (int i = 0; i < pieces.size(); i++) {
      HtmlPiece piece = pieces.get(i);
      if (piece.kind() == HtmlPiece.Kind.TEXT || piece.isAnchor()) {
        anchors(piece, html);
      }
      if (piece.kind() == HtmlPiece.Kind.WHOLE && !piece.isAnchor()) {
        html.raw("<br>");
      } else if (pairs.contains(new Place(node, i))) {
        html.raw(written(piece));
      } else if (isShown(piece)) {
        html.text(Escaping.unescapeHtml(piece.source()));
      }
    }
  }

  /** Every anchor that a link may lead to, whatever element has it. */
  private void anchors(HtmlPiece piece, HtmlWriter html) {
    for (HtmlTag tag : HtmlTag.in(piece.source())) {
      for (String anchor : tag.anchors()) {
        if (taken.add(anchor)) {
          html.raw("<span id=\"" + Escaping.escapeHtml(anchor, false) + "\"></span>");
        }
      }
    }
  }

  private static boolean isShown(HtmlPiece piece) {
    return piece.kind() != HtmlPiece.Kind.COMMENT && !piece.isAnchor();
  }

  private static String written(HtmlPiece piece) {
    if (piece.name().equals("a")) {
      return "";
    }
    return piece.kind() == HtmlPiece.Kind.CLOSING
        ? "</" + piece.name() + ">"
        : "<" + piece.name() + (piece.isOpen() ? " open" : "") + ">";
  }

  /** The tags below one node of which each has its other end there, in the right order. */
  private static Set<Place> pairs(Node parent) {
    Set<Place> pairs = new HashSet<>();
    Deque<Map.Entry<String, Place>> open = new ArrayDeque<>();
    for (Node node : parent.getChildren()) {
      if (node instanceof HtmlInline || node instanceof HtmlBlock) {
        List<HtmlPiece> pieces = HtmlPiece.of(node.getChars().toString());
        for (int i = 0; i < pieces.size(); i++) {
          HtmlPiece piece = pieces.get(i);
          if (piece.kind() == HtmlPiece.Kind.OPENING
              || piece.isAnchor() && !piece.source().endsWith("/>")) {
            open.push(Map.entry(piece.name(), new Place(node, i)));
          } else if (piece.kind() == HtmlPiece.Kind.CLOSING
              && open.stream().anyMatch(each -> each.getKey().equals(piece.name()))) {
            while (!open.peek().getKey().equals(piece.name())) {
              open.pop();
            }
            pairs.add(open.pop().getValue());
            pairs.add(new Place(node, i));
          }
        }
      }
    }
    return pairs;
  }
}
