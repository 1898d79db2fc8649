package io.github.recoverydocs.site;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;
import java.util.Set;

/**
 * How Markdown is read, and what HTML of it is let through.
 *
 * <p>Of HTML in a document only what is harmless counts, and no link leads to a script: a page is
 * opened from a disk, where it could read other files.
 */
final class MarkdownHtml {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          TaskListExtension.create(),
          AutolinkExtension.create(),
          StrikethroughExtension.create());

  /** One that can be ticked while the page is open, and on paper. */
  private static final String BOX = "<input type=\"checkbox\" aria-label=\"Done\"";

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, EXTENSIONS)
          .set(HtmlRenderer.ESCAPE_HTML, true)
          .set(HtmlRenderer.SUPPRESSED_LINKS, "(?i)(?:javascript|data|vbscript):.*")
          .set(HtmlRenderer.GENERATE_HEADER_ID, false)
          .set(TaskListExtension.ITEM_NOT_DONE_MARKER, BOX + ">")
          .set(TaskListExtension.ITEM_DONE_MARKER, BOX + " checked>")
          .toImmutable();

  private static final Parser PARSER = Parser.builder(OPTIONS).build();

  private MarkdownHtml() {}

  static Document parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /**
   * Builds a renderer of one document.
   *
   * @param taken anchors that are elsewhere on the page
   */
  static HtmlRenderer.Builder renderer(Set<String> taken) {
    return HtmlRenderer.builder(OPTIONS).nodeRendererFactory(options -> new HarmlessHtml(taken));
  }
}
