package io.github.recoverydocs.runbook;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.function.UnaryOperator;

/**
 * A heading's text as a reader sees it, of which GitHub makes the anchor: without emphasis and
 * HTML, and of a link what it says and not where it leads.
 */
public final class HeadingText {
  private final StringBuilder text = new StringBuilder();
  private final UnaryOperator<String> html;

  private HeadingText(UnaryOperator<String> html) {
    this.html = html;
  }

  /** The text that GitHub makes the anchor of. */
  static String of(Heading heading) {
    return of(heading, tag -> "");
  }

  /**
   * The text where HTML counts in another way than on GitHub.
   *
   * @param html what a reader sees of a tag or a comment
   */
  public static String of(Heading heading, UnaryOperator<String> html) {
    HeadingText all = new HeadingText(html);
    all.addChildren(heading);
    return all.text.toString();
  }

  private void add(Node node) {
    if (node instanceof Image || node instanceof ImageRef) {
      return;
    }
    if (node instanceof HtmlInlineBase) {
      text.append(html.apply(node.getChars().toString()));
    } else if (node instanceof HtmlEntity entity) {
      text.append(Escaping.unescapeHtml(entity.getChars()));
    } else if (node instanceof Code code) {
      text.append(code.getText());
    } else if (node instanceof AutoLink link) {
      text.append(link.getText());
    } else if (node instanceof Text plain) {
      text.append(Escaping.unescapeString(plain.getChars()));
    } else if (node instanceof RefNode reference && !reference.isDefined()) {
      text.append(reference.getChars());
    } else if (node.hasChildren()) {
      addChildren(node);
    } else {
      text.append(node.getChars());
    }
  }

  private void addChildren(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      add(child);
    }
  }
}
