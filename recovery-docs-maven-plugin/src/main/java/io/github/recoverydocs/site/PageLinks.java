package io.github.recoverydocs.site;

import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;

/** Lets links to other documents lead to their pages. */
final class PageLinks implements LinkResolver {

  /** Makes one for each document that is rendered. */
  static final class Factory extends IndependentLinkResolverFactory {
    @Override
    public LinkResolver apply(LinkResolverBasicContext context) {
      return new PageLinks();
    }
  }

  @Override
  public ResolvedLink resolveLink(Node node, LinkResolverBasicContext context, ResolvedLink link) {
    String url = link.getUrl();
    boolean elsewhere = url.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
    return elsewhere || !url.matches("[^#]*\\.md(#.*)?")
        ? link
        : link.withStatus(LinkStatus.VALID).withUrl(url.replaceFirst("\\.md(?=#|$)", ".html"));
  }
}
