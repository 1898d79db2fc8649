package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Edits the links of a document. Of one that would lead nowhere the text stays, with the path
 * behind it; images are no part of the site, and what is said in their place is shown.
 */
final class DoxiaLinks {
  private final TextEdits edits;
  private final MarkdownLinks links;

  DoxiaLinks(TextEdits edits, MarkdownLinks links) {
    this.edits = edits;
    this.links = links;
  }

  /** A link or an image with its target in it. */
  void inline(InlineLinkNode link) {
    String url = link.getUrl().toString();
    if (url.isEmpty()) {
      return;
    }
    MarkdownLinks.Target target = links.of(url);
    if (target.address().isEmpty()) {
      plain(link, link.getText(), target.path());
      return;
    }
    replaceUrl(link.getUrl(), target);
    if (link instanceof Image && !target.path().isEmpty()) {
      // Its source is no picture but a page that shows it.
      edits.replace(link.getStartOffset(), link.getStartOffset() + 1, "");
    }
  }

  /** A link or an image whose target is defined elsewhere. */
  void reference(RefNode node) {
    Reference definition = node.isDefined() ? node.getReferenceNode(node.getDocument()) : null;
    if (definition == null || isFootnote(definition) || definition.getUrl().isEmpty()) {
      return;
    }
    MarkdownLinks.Target target = links.of(definition.getUrl().toString());
    if (target.address().isEmpty()) {
      plain(node, isShort(node) ? node.getReference() : node.getText(), target.path());
    } else if (node instanceof ImageRef && !target.path().isEmpty()) {
      edits.replace(node.getStartOffset(), node.getStartOffset() + 1, "");
    }
  }

  /** Where links lead that refer to it. One that is a footnote for Doxia has no HTML in it. */
  void definition(Reference definition) {
    if (isFootnote(definition)) {
      BasedSequence note = definition.getChars();
      edits.replace(
          definition.getStartOffset(),
          definition.getStartOffset() + note.length(),
          note.toString().replace("<", "&lt;"));
    } else if (!definition.getUrl().isEmpty()) {
      replaceUrl(definition.getUrl(), links.of(definition.getUrl().toString()));
    }
  }

  /** An address between angle brackets. */
  void address(AutoLink link) {
    String url = link.getText().toString();
    if (links.of(url).address().isEmpty()) {
      edits.replace(link.getStartOffset(), link.getEndOffset(), DoxiaText.ofPlain(url));
    }
  }

  /** Tells whether what stands between the brackets names something. */
  boolean isLabel(RefNode node) {
    return isShort(node) && (node.isDefined() || node.getReference().startsWith("^"));
  }

  private static boolean isShort(RefNode node) {
    return node.getText().isEmpty();
  }

  private static boolean isFootnote(Reference definition) {
    return definition.getReference().startsWith("^");
  }

  private void plain(Node link, BasedSequence text, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean said = path.isEmpty() || text.toString().contains(name);
    edits.replace(link.getStartOffset(), text.getStartOffset(), "");
    edits.replace(
        text.getEndOffset(),
        link.getEndOffset(),
        said ? "" : " (<code>" + DoxiaText.ofPlain(path) + "</code>)");
  }

  private void replaceUrl(BasedSequence url, MarkdownLinks.Target target) {
    target
        .address()
        .ifPresent(address -> edits.replace(url.getStartOffset(), url.getEndOffset(), address));
  }
}
