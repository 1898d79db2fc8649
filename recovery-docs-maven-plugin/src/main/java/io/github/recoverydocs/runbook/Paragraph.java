package io.github.recoverydocs.runbook;

import java.util.List;

/**
 * A paragraph or a table of a document, wherever it stands: in a list item or a quote, too.
 *
 * @param line the line that it begins on, 1-based
 * @param text its Markdown as written
 * @param code what stands in backquotes in it, in order, each with its line
 * @param section the heading above the paragraph
 */
public record Paragraph(int line, String text, List<SourceLine> code, Section section) {

  public Paragraph {
    code = List.copyOf(code);
  }
}
