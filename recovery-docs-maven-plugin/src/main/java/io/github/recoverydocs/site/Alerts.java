package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What GitHub shows as a box, {@code > [!WARNING]}: a quote that begins with one of five words
 * (GitHub's "Basic writing and formatting syntax", Alerts).
 */
final class Alerts implements NodeRenderer {
  private static final Pattern ALERT =
      Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]", Pattern.CASE_INSENSITIVE);

  /** Has a renderer write the word as a reader expects it. */
  static void addTo(HtmlRenderer.Builder builder) {
    builder.nodeRendererFactory((DataHolder options) -> new Alerts());
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(new NodeRenderingHandler<>(LinkRef.class, Alerts::render));
  }

  private static void render(LinkRef node, NodeRendererContext context, HtmlWriter html) {
    Optional<String> word = word(node);
    if (word.isPresent()) {
      html.raw("<strong>").text(word.get()).raw(":</strong>");
    } else {
      context.delegateRender();
    }
  }

  /** The word with which the quote begins, as {@code Warning}; nothing where the node is none. */
  static Optional<String> word(Node node) {
    boolean first =
        node instanceof LinkRef
            && node.getPrevious() == null
            && node.getParent() instanceof Paragraph paragraph
            && paragraph.getPrevious() == null
            && paragraph.getParent() instanceof BlockQuote;
    Matcher alert = ALERT.matcher(node.getChars());
    if (!first || !alert.matches()) {
      return Optional.empty();
    }
    String word = alert.group(1);
    return Optional.of(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
  }
}
