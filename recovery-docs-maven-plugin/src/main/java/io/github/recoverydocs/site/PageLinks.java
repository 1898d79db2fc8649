package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;
import java.nio.file.Path;
import java.util.Set;

/** Lets the links of one document that lead to another one lead to its page. */
final class PageLinks implements LinkResolver {
  private final String document;
  private final String ownPage;
  private final Set<String> documents;

  private PageLinks(String document, String ownPage, Set<String> documents) {
    this.document = document;
    this.ownPage = ownPage;
    this.documents = Set.copyOf(documents);
  }

  /**
   * Those of a document on its own page.
   *
   * @param documents the names of all documents that have a page
   */
  static PageLinks of(String document, Set<String> documents) {
    return new PageLinks(document, "", documents);
  }

  /** Those of a document of which a part stands on a page in the site's own folder. */
  static PageLinks onTop(String document, Set<String> documents) {
    return new PageLinks(document, page(document), documents);
  }

  /** The page of a document, below the site's folder. */
  static String page(String document) {
    return document.replaceFirst("\\.(md|markdown)$", "") + ".html";
  }

  /** Adds them to a renderer of the document. */
  void addTo(HtmlRenderer.Builder builder) {
    PageLinks links = this;
    builder.linkResolverFactory(
        new IndependentLinkResolverFactory() {
          @Override
          public LinkResolver apply(LinkResolverBasicContext context) {
            return links;
          }
        });
  }

  @Override
  public ResolvedLink resolveLink(Node node, LinkResolverBasicContext context, ResolvedLink link) {
    String url = link.getUrl();
    boolean text = node instanceof RefNode reference && !reference.isDefined();
    if (text || url.matches("(?i)[a-z][a-z0-9+.-]*:.*|/.*") || url.isEmpty()) {
      return link;
    }
    return link.withStatus(LinkStatus.VALID).withUrl(moved(url));
  }

  private String moved(String url) {
    int hash = url.indexOf('#');
    String path = hash < 0 ? url : url.substring(0, hash);
    String anchor = hash < 0 ? "" : url.substring(hash);
    if (path.isEmpty()) {
      return ownPage + anchor;
    }
    Path folder = Path.of(document).getParent();
    Path target = (folder == null ? Path.of("") : folder).resolve(path).normalize();
    String name = target.toString().replace('\\', '/');
    String leadsTo = documents.contains(name) ? page(path) : path;
    return ownPage.isEmpty() || folder == null
        ? leadsTo + anchor
        : folder.resolve(leadsTo).normalize().toString().replace('\\', '/') + anchor;
  }
}
