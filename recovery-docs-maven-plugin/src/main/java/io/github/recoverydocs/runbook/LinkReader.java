package io.github.recoverydocs.runbook;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the links of a document and what can be linked to in it, as GitHub understands them. */
final class LinkReader {
  private static final Pattern HTML_HEADING =
      Pattern.compile(
          "<h([1-6])\\b[^>]*>(.*?)</h\\1\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** A title in parentheses, which Flexmark takes for a part of the target. */
  private static final Pattern TITLED = Pattern.compile("(\\S+)\\s+\\(.*\\)", Pattern.DOTALL);

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final String text;
  private final LineIndex lines;
  private final Anchors headings = new Anchors();
  private final List<Link> found = new ArrayList<>();
  private final Set<String> anchors = new LinkedHashSet<>();
  private final List<DocumentProblem> problems = new ArrayList<>();
  private final Set<String> labels = new LinkedHashSet<>();
  private final List<RefNode> undefined = new ArrayList<>();

  LinkReader(String text, LineIndex lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * Reads the links.
   *
   * @param document what {@link RunbookReader} made of the text
   */
  Links read(Node document) {
    visit(document);
    undefined.forEach(this::undefined);
    return new Links(found, anchors, problems);
  }

  private void visit(Node node) {
    if (node instanceof Heading heading) {
      heading(HeadingText.of(heading));
    } else if (node instanceof Reference definition) {
      definition(definition);
    } else if (node instanceof InlineLinkNode link) {
      link(link);
    } else if (node instanceof RefNode reference && !reference.isDefined()) {
      undefined.add(reference);
    } else if (node instanceof HtmlInline
        || node instanceof HtmlBlockBase
            && !(node instanceof HtmlCommentBlock || node instanceof HtmlInnerBlockComment)) {
      html(node);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      visit(child);
    }
  }

  /** An image at an end of a heading leaves a blank there, of which GitHub makes a hyphen too. */
  private void heading(String title) {
    String anchor = headings.next(title);
    anchors.add(anchor);
    if (!title.equals(title.strip())) {
      anchors.add((title.startsWith(" ") ? "-" : "") + anchor + (title.endsWith(" ") ? "-" : ""));
    }
  }

  /** Footnotes look like definitions and are none; an empty one is a way to write a comment. */
  private void definition(Reference definition) {
    String label = definition.getReference().toString();
    if (!label.startsWith("^") && !definition.getUrl().isEmpty()) {
      labels.add(label);
      add(definition, definition.getUrlOpeningMarker());
    }
  }

  private void link(InlineLinkNode link) {
    if (link.getUrl().isEmpty()) {
      problems.add(
          new DocumentProblem(
              line(link.getStartOffset()),
              onOneLine(link.getChars()),
              "this link has no target",
              "Write what it leads to between the parentheses."));
    } else {
      add(link, link.getUrlOpeningMarker());
    }
  }

  private void add(LinkNodeBase node, BasedSequence openingMarker) {
    String target = node.getUrl().toString();
    boolean bracketed = openingMarker.toString().endsWith("<");
    Matcher titled = TITLED.matcher(target);
    if (!bracketed && titled.matches()) {
      target = titled.group(1);
    }
    found.add(
        new Link(
            line(node.getUrl().getStartOffset()),
            onOneLine(node.getChars()),
            Escaping.unescapeString(target),
            !bracketed && target.matches("(?s).*\\s.*")));
  }

  /**
   * Only where it can be nothing but a link: a text in brackets alone is a text, and so are the
   * indexes of an array.
   */
  private void undefined(RefNode node) {
    boolean full = !node.getText().isEmpty();
    boolean collapsed = node.getChars().toString().endsWith("[]");
    int start = node.getStartOffset();
    boolean index = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
    String label = node.getReference().toString();
    if (!full && !collapsed || index || !LETTER.matcher(label).find()) {
      return;
    }
    problems.add(
        new DocumentProblem(
            line(start),
            onOneLine(node.getChars()),
            "nothing in this document defines [" + label + "]",
            NearestWord.to(label, labels)
                .map(near -> "Did you mean [" + near + "]?")
                .orElse(
                    "Say where it leads, on a line of its own: [" + label + "]: path/to/file.md")));
  }

  private void html(Node node) {
    String html = HtmlTag.withoutComments(node.getChars().toString());
    for (HtmlTag tag : HtmlTag.in(html)) {
      anchors.addAll(tag.anchors());
      tag.target()
          .filter(target -> !target.isEmpty())
          .ifPresent(target -> found.add(link(tag, target, node)));
    }
    Matcher heading = HTML_HEADING.matcher(html);
    while (heading.find()) {
      String title = heading.group(2).replaceAll("<[^>]*>", "");
      anchors.add(headings.next(Escaping.unescapeHtml(title)));
    }
  }

  private Link link(HtmlTag tag, String target, Node node) {
    return new Link(
        line(node.getChars().getStartOffset() + tag.offset()),
        tag.source().replaceAll("\\s+", " "),
        target,
        false);
  }

  private int line(int offset) {
    return lines.lineOf(offset);
  }

  private static String onOneLine(BasedSequence chars) {
    return chars.toString().strip().replaceAll("\\s+", " ");
  }
}
