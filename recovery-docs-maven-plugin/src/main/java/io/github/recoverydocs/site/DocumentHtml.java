package io.github.recoverydocs.site;

import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import java.util.List;
import java.util.function.Function;

/**
 * Turns a document into the body of a page.
 *
 * <p>HTML in a document is shown as text, and no link leads to a script: a page is opened from a
 * disk, where it could read other files.
 */
final class DocumentHtml {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), TaskListExtension.create());

  private final Function<Block, String> blocks;
  private final Function<Section, String> belowHeadings;

  /**
   * Creates it.
   *
   * @param blocks what a fenced block becomes, whole elements
   * @param belowHeadings what stands directly below a heading, whole elements; it may be empty
   */
  DocumentHtml(Function<Block, String> blocks, Function<Section, String> belowHeadings) {
    this.blocks = blocks;
    this.belowHeadings = belowHeadings;
  }

  /**
   * Renders one document.
   *
   * @param markdown the text that the runbook was read from
   */
  String render(Runbook runbook, String markdown) {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, EXTENSIONS)
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.SUPPRESS_HTML_COMMENT_BLOCKS, true)
            .set(HtmlRenderer.SUPPRESSED_LINKS, "(?i)(?:javascript|data|vbscript):.*")
            .set(HtmlRenderer.GENERATE_HEADER_ID, false);
    HtmlRenderer.Builder builder = HtmlRenderer.builder(options);
    new Fences(runbook, blocks).addTo(builder);
    new Headings(runbook, belowHeadings).addTo(builder);
    builder.linkResolverFactory(new PageLinks.Factory());
    return builder.build().render(Parser.builder(options).build().parse(markdown));
  }
}
