package io.github.recoverydocs.runbook;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a Markdown text leads to: the destination of a link, an image or a reference.
 *
 * @param start the offset of its first character in the text
 * @param end the offset behind its last one
 * @param url the destination as it is written
 */
public record DocumentLink(int start, int end, String url) {

  /** Finds all destinations in the order of the text; what stands in code is none. */
  public static List<DocumentLink> in(String text) {
    List<DocumentLink> links = new ArrayList<>();
    for (Node node : Parser.builder().build().parse(text).getDescendants()) {
      BasedSequence url =
          node instanceof LinkNodeBase link
              ? link.getUrl()
              : node instanceof Reference reference ? reference.getUrl() : BasedSequence.NULL;
      if (!url.isEmpty()) {
        links.add(new DocumentLink(url.getStartOffset(), url.getEndOffset(), url.toString()));
      }
    }
    links.sort(Comparator.comparingInt(DocumentLink::start));
    return List.copyOf(links);
  }
}
