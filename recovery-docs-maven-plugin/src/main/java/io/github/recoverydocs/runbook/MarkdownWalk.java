package io.github.recoverydocs.runbook;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Walks one document's syntax tree in document order and collects its blocks. */
final class MarkdownWalk {
  private final LineIndex lines;
  private final Anchors anchors = new Anchors();
  private final List<Section> sections = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<DocumentProblem> problems = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();

  /** The identifiers that {@code output-of} names, by line. */
  private final Map<Integer, String> references = new TreeMap<>();

  private Section section = Section.TOP;

  /**
   * Walks a document.
   *
   * @param document what {@link RunbookReader} made of its text
   * @param lines those of the text
   */
  MarkdownWalk(Node document, LineIndex lines) {
    this.lines = lines;
    visit(document);
    checkReferences();
  }

  List<Section> sections() {
    return sections;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<DocumentProblem> problems() {
    return problems;
  }

  private void visit(Node node) {
    if (node instanceof Heading heading) {
      String title = heading.getText().toString();
      section =
          new Section(
              title, anchors.next(HeadingText.of(heading)), heading.getLevel(), line(heading));
      sections.add(section);
    } else if (node instanceof com.vladsch.flexmark.ast.Paragraph paragraph) {
      paragraphs.add(paragraph(paragraph, paragraph.getContentChars()));
    } else if (node instanceof TableBlock table) {
      paragraphs.add(paragraph(table, table.getChars()));
    } else if (node instanceof FencedCodeBlock fence) {
      blocks.add(block(fence));
    } else if (node instanceof HtmlCommentBlock comment
        && DirectiveReader.addressed(comment.getChars().toString())) {
      checkPlace(comment);
    } else if (node instanceof HtmlInlineComment comment
        && DirectiveReader.addressed(comment.getChars().toString())) {
      problems.add(withoutEffect(comment));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      visit(child);
    }
  }

  private Paragraph paragraph(Node node, BasedSequence text) {
    List<SourceLine> code = new ArrayList<>();
    for (Node found : node.getDescendants()) {
      if (found instanceof Code span) {
        code.add(new SourceLine(line(span), asShown(span, node)));
      }
    }
    return new Paragraph(line(node), text.toString().strip(), code, section);
  }

  /** A bar in a table has to be escaped, in code too (GitHub Flavored Markdown, section 4.10). */
  private static String asShown(Code span, Node paragraph) {
    String text = span.getText().toString();
    return paragraph instanceof TableBlock ? text.replace("\\|", "|") : text;
  }

  private Block block(FencedCodeBlock fence) {
    List<SourceLine> content = new ArrayList<>();
    for (BasedSequence text : fence.getContentLines()) {
      content.add(
          new SourceLine(lines.lineOf(text.getStartOffset()), withoutLineEnd(text.toString())));
    }
    String info = fence.getInfo().toString();
    Directives directives = directivesOf(fence);
    Block block =
        new Block(
            blocks.size() + 1,
            line(fence),
            info,
            BlockLanguage.of(info),
            content,
            section,
            directives);
    directives.id().ifPresent(id -> remember(id, directiveLine(fence)));
    directives.outputOf().ifPresent(id -> references.put(directiveLine(fence), id));
    if (block.language().equals(Optional.of(BlockLanguage.CONSOLE))
        && directives.skip().isEmpty()
        && directives.file().isEmpty()
        && directives.outputOf().isEmpty()) {
      new Transcript(content).otherPrompt().map(MarkdownWalk::notTyped).ifPresent(problems::add);
    }
    if (block.language().isEmpty() && directives.file().isEmpty() && directives.isForCommands()) {
      problems.add(
          new DocumentProblem(
              block.line(),
              "```" + info,
              "skip, exit and timeout are for blocks that are executed, and this one is not",
              "Executed are bash, sh, shell and console, and edits (file=). Correct the language or the directive."));
    }
    return block;
  }

  private static DocumentProblem notTyped(SourceLine line) {
    return new DocumentProblem(
        line.number(),
        line.text(),
        "the prompt of this console block is another than \"$ \", so nothing of it is performed",
        "Write \"$ \" in front of each command; where the block only shows something, mark it as text.");
  }

  private Directives directivesOf(FencedCodeBlock fence) {
    if (!(fence.getPrevious() instanceof HtmlCommentBlock comment)
        || !DirectiveReader.addressed(comment.getChars().toString())) {
      return Directives.NONE;
    }
    DirectiveReader reader = new DirectiveReader(comment.getChars().toString(), line(comment));
    problems.addAll(reader.problems());
    return reader.directives();
  }

  private void checkPlace(HtmlCommentBlock comment) {
    if (!(comment.getNext() instanceof FencedCodeBlock)) {
      problems.add(withoutEffect(comment));
    }
  }

  private DocumentProblem withoutEffect(Node comment) {
    return new DocumentProblem(
        line(comment),
        comment.getChars().toString().strip(),
        "this directive stands above no fenced block, so it has no effect",
        "Put it directly above the fence that it is for; two directives go into one comment.");
  }

  /** The line of the comment above a fence, where its directives stand. */
  private int directiveLine(FencedCodeBlock fence) {
    return line(fence.getPrevious());
  }

  private void remember(String id, int line) {
    Integer first = ids.putIfAbsent(id, line);
    if (first != null) {
      problems.add(
          new DocumentProblem(
              line,
              "id=" + id,
              "the id \"" + id + "\" is taken in line " + first,
              "Give each block an id of its own."));
    }
  }

  private void checkReferences() {
    references.forEach(
        (line, id) -> {
          if (!ids.containsKey(id)) {
            problems.add(
                new DocumentProblem(
                    line,
                    "output-of=" + id,
                    "no block has the id \"" + id + "\"",
                    NearestWord.to(id, ids.keySet())
                        .map(word -> "Did you mean " + word + "?")
                        .orElse("Give the block that prints this output id=" + id + ".")));
          }
        });
  }

  private int line(Node node) {
    return lines.lineOf(node.getStartOffset());
  }

  private static String withoutLineEnd(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }
}
