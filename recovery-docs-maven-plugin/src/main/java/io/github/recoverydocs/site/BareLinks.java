package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;

/** Marks links that show their address: on paper it stands behind every other link. */
final class BareLinks implements AttributeProvider {
  /** Adds the mark to what a renderer writes. */
  void addTo(HtmlRenderer.Builder builder) {
    BareLinks provider = this;
    builder.attributeProviderFactory(
        new IndependentAttributeProviderFactory() {
          @Override
          public AttributeProvider apply(LinkResolverContext context) {
            return provider;
          }
        });
  }

  @Override
  public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
    boolean bare =
        node instanceof AutoLink
            || node instanceof Link link && link.getText().equals(link.getUrl());
    if (bare && part == AttributablePart.LINK) {
      attributes.addValue("class", "bare");
    }
  }
}
