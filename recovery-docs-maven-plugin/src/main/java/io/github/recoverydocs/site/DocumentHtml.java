package io.github.recoverydocs.site;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a document into the body of a page. */
final class DocumentHtml {
  private final PageParts parts;
  private final PageLinks links;

  /**
   * Creates it.
   *
   * @param links where links to other documents lead
   */
  DocumentHtml(PageParts parts, PageLinks links) {
    this.parts = parts;
    this.links = links;
  }

  /**
   * Renders one document.
   *
   * @param document the text that the runbook was read from
   */
  String render(Runbook runbook, Document document) {
    Set<String> headings =
        runbook.sections().stream().map(Section::anchor).collect(Collectors.toUnmodifiableSet());
    HtmlRenderer.Builder builder = MarkdownHtml.renderer(headings);
    new Fences(runbook, parts).addTo(builder);
    new Headings(runbook, parts).addTo(builder);
    new Tables().addTo(builder);
    new BareLinks().addTo(builder);
    Alerts.addTo(builder);
    links.addTo(builder);
    return builder.build().render(document);
  }
}
