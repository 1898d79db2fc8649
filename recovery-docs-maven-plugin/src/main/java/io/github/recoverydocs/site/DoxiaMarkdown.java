package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import io.github.recoverydocs.runbook.TaskItem;
import io.github.recoverydocs.runbook.TaskLists;
import java.util.Iterator;
import java.util.function.Function;

/**
 * Edits a document so that Doxia shows of it what GitHub does (ADR 18). The text of its blocks
 * stays as it is.
 */
final class DoxiaMarkdown {
  private final TextEdits edits;
  private final DoxiaLinks links;
  private final Iterator<Section> sections;
  private final Iterator<Block> blocks;
  private final Function<Block, String> mark;

  /**
   * Creates it for one document.
   *
   * @param edits where its text is, and where the edits go
   * @param mark what stands below a block, one line of Markdown; empty for nothing
   */
  DoxiaMarkdown(
      Runbook runbook, TextEdits edits, MarkdownLinks links, Function<Block, String> mark) {
    this.edits = edits;
    this.links = new DoxiaLinks(edits, links);
    this.sections = runbook.sections().iterator();
    this.blocks = runbook.blocks().iterator();
    this.mark = mark;
  }

  /** Makes the edits. */
  void edit() {
    visit(MarkdownHtml.parse(edits.original()));
    for (TaskItem item : new TaskLists(edits.original()).items()) {
      String box = edits.original().charAt(item.mark()) == ' ' ? "☐" : "☑";
      edits.replace(item.mark() - 1, item.mark() + 2, box);
    }
  }

  private void visit(Node node) {
    if (node instanceof FencedCodeBlock fence) {
      block(fence);
    } else if (node instanceof Text text) {
      edits.replace(
          text.getStartOffset(),
          text.getEndOffset(),
          DoxiaText.ofDocument(text.getChars().toString(), beginsLine(text)));
    } else if (node instanceof HtmlBlockBase) {
      html(node);
    } else if (node instanceof HtmlInlineBase) {
      edits.replace(
          node.getStartOffset(), node.getEndOffset(), DoxiaHtml.inline(node.getChars().toString()));
    } else if (node instanceof Code code) {
      code(code);
    } else if (node instanceof IndentedCodeBlock) {
      indented(node);
    } else if (node instanceof AutoLink link) {
      links.address(link);
    } else if (node instanceof Reference definition) {
      links.definition(definition);
    } else {
      Alerts.word(node)
          .ifPresentOrElse(
              word ->
                  edits.replace(node.getStartOffset(), node.getEndOffset(), "**" + word + ":**"),
              () -> container(node));
    }
  }

  private static boolean beginsLine(Text text) {
    Node before = text.getPrevious();
    return before == null || before instanceof SoftLineBreak || before instanceof HardLineBreak;
  }

  private void container(Node node) {
    if (node instanceof Heading heading) {
      edits.insert(heading.getText().getStartOffset(), DoxiaAnchor.html(sections.next().anchor()));
    } else if (node instanceof InlineLinkNode link) {
      links.inline(link);
    } else if (node instanceof RefNode reference) {
      links.reference(reference);
      if (links.isLabel(reference)) {
        // What names something keeps its name; HTML is none of it.
        node.getDescendants().forEach(each -> onlyHtml(each));
        return;
      }
    }
    node.getChildren().forEach(this::visit);
  }

  private void onlyHtml(Node node) {
    if (node instanceof HtmlInlineBase) {
      visit(node);
    }
  }

  private void block(FencedCodeBlock fence) {
    String text = mark.apply(blocks.next());
    boolean open = fence.getClosingMarker().isEmpty();
    if (text.isEmpty() && !open) {
      return;
    }
    int begin = edits.startOfLine(fence.getStartOffset());
    // What a list or a quote begins its lines with: the mark is a part of it too.
    String prefix =
        edits.original().substring(begin, fence.getStartOffset()).replaceAll("[^\\s>]", " ");
    int end =
        open
            ? edits.beforeLineEnd(fence.getEndOffset())
            : edits.endOfLine(fence.getClosingMarker().getStartOffset());
    String closing = open ? "\n" + prefix + fence.getOpeningMarker() : "";
    edits.insert(end, closing + "\n" + prefix + text + "\n" + prefix.replaceFirst("\\s+$", ""));
  }

  private void html(Node node) {
    String source = node.getChars().toString().stripTrailing();
    edits.replace(
        node.getStartOffset(), node.getStartOffset() + source.length(), DoxiaHtml.block(source));
  }

  /** Only in a table a bar is escaped in code too, and Doxia shows the escape. */
  private void code(Code code) {
    if (code.getText().toString().contains("\\|")
        && code.getAncestorOfType(TableCell.class) != null) {
      edits.replace(
          code.getStartOffset(),
          code.getEndOffset(),
          "<code>" + DoxiaText.ofPlain(code.getText().toString().replace("\\|", "|")) + "</code>");
    }
  }

  /** Below a footnote Doxia takes it for a part of the note, with macros and all. */
  private void indented(Node code) {
    Node above = code.getPrevious();
    if (above != null && above.getChars().toString().startsWith("[^")) {
      edits.insert(edits.startOfLine(code.getStartOffset()), DoxiaHtml.NO_COMMENT + "\n\n");
    }
  }
}
