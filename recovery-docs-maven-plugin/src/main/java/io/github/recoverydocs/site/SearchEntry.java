package io.github.recoverydocs.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Paragraph;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be found by the search of a page: a section of a document.
 *
 * @param page the path of its page, from the overview
 * @param anchor the section's, without {@code #}
 * @param document the document's title, without markup
 * @param title the section's, without markup
 * @param text everything below its heading, on one line
 */
record SearchEntry(String page, String anchor, String document, String title, String text) {

  /** The sections of a document, in order. */
  static List<SearchEntry> of(Page page, Runbook runbook) {
    Map<Section, StringBuilder> texts = new LinkedHashMap<>();
    runbook.sections().forEach(section -> texts.put(section, new StringBuilder()));
    for (Paragraph paragraph : runbook.paragraphs()) {
      texts
          .computeIfAbsent(paragraph.section(), any -> new StringBuilder())
          .append(PlainText.of(paragraph.text()))
          .append(' ');
    }
    for (Block block : runbook.blocks()) {
      texts
          .computeIfAbsent(block.section(), any -> new StringBuilder())
          .append(block.text())
          .append(' ');
    }
    String document = PlainText.ofTitle(page.title());
    return texts.entrySet().stream()
        .map(
            each ->
                new SearchEntry(
                    page.path(),
                    each.getKey().anchor(),
                    document,
                    PlainText.ofTitle(each.getKey().title()),
                    each.getValue().toString().replaceAll("\\s+", " ").strip()))
        .toList();
  }

  /**
   * The script that hands entries to the page that loads it. It is a script and no JSON file, for a
   * page that is opened from a disk may load the one and not the other.
   */
  static String script(Stream<SearchEntry> entries) {
    try {
      return "recoveryDocsSearch("
          + new ObjectMapper().writeValueAsString(entries.toList())
          + ");\n";
    } catch (JsonProcessingException e) {
      throw new SiteException("The search index cannot be written: " + e.getMessage(), e);
    }
  }
}
