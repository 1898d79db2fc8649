package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Node;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a document's questions: a numbered list whose items have a list of answers each. An answer
 * that says {@code go on with 2} leads to the second question.
 */
final class Decisions {
  private final Runbook runbook;
  private final Set<String> documents;

  /**
   * Creates a reader for one document.
   *
   * @param documents the names of all documents that have a page
   */
  Decisions(Runbook runbook, Set<String> documents) {
    this.runbook = runbook;
    this.documents = Set.copyOf(documents);
  }

  /**
   * Reads the first such list of a section, for a page in the site's own folder.
   *
   * @param document the text that the runbook was read from
   * @param anchor the section's
   * @return the questions in order; none where the section has no such list
   */
  List<Decision> read(Node document, String anchor) {
    return heading(document, anchor)
        .flatMap(this::questions)
        .map(this::decisions)
        .orElse(List.of());
  }

  private Optional<Heading> heading(Node document, String anchor) {
    if (runbook.section(anchor).isEmpty()) {
      return Optional.empty();
    }
    Iterator<Section> sections = runbook.sections().iterator();
    for (Node node : document.getDescendants()) {
      if (node instanceof Heading heading && sections.next().anchor().equals(anchor)) {
        return Optional.of(heading);
      }
    }
    return Optional.empty();
  }

  private Optional<OrderedList> questions(Heading heading) {
    for (Node node = heading.getNext(); node != null; node = node.getNext()) {
      if (node instanceof Heading next && next.getLevel() <= heading.getLevel()) {
        break;
      }
      if (node instanceof OrderedList list && answers(list.getFirstChild()).isPresent()) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  private static Optional<ListBlock> answers(Node item) {
    for (Node node : item.getChildren()) {
      if (node instanceof ListBlock list) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  private List<Decision> decisions(OrderedList list) {
    HtmlRenderer.Builder builder = MarkdownHtml.renderer(Set.of());
    PageLinks.onTop(runbook.name(), documents).addTo(builder);
    HtmlRenderer renderer = builder.build();
    List<Decision> decisions = new ArrayList<>();
    for (Node item : list.getChildren()) {
      List<String> answers = new ArrayList<>();
      answers(item)
          .ifPresent(of -> of.getChildren().forEach(each -> answers.add(html(each, renderer))));
      decisions.add(new Decision(decisions.size() + 1, html(item, renderer), answers));
    }
    return List.copyOf(decisions);
  }

  /** What an item says itself, without what is listed below it. */
  private static String html(Node item, HtmlRenderer renderer) {
    StringBuilder html = new StringBuilder();
    for (Node node : item.getChildren()) {
      if (node instanceof Paragraph) {
        html.append(inline(node.getChars().toString(), renderer)).append(' ');
      }
    }
    return html.toString()
        .strip()
        .replaceAll("\\b(go on with )(\\d+)\\b", "$1<a href=\"#question-$2\">$2</a>");
  }

  /** Flexmark renders links of whole documents only. */
  private static String inline(String markdown, HtmlRenderer renderer) {
    return renderer
        .render(MarkdownHtml.parse(markdown.strip()))
        .strip()
        .replaceAll("^<p>|</p>$", "");
  }
}
