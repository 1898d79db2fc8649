package io.github.recoverydocs.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Paragraph;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be found by the search of a page: every section of every document.
 *
 * <p>It is a script and no JSON file, for a page that is opened from a disk may load the one and
 * not the other.
 */
final class SearchIndex {
  private final List<Map<String, String>> entries = new ArrayList<>();

  /** Adds a document's sections. */
  void add(Page page, Runbook runbook) {
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
    texts.forEach(
        (section, text) ->
            entries.add(
                Map.of(
                    "page", page.path(),
                    "anchor", section.anchor(),
                    "document", PlainText.of(page.title()),
                    "title", PlainText.of(section.title()),
                    "text", text.toString().replaceAll("\\s+", " ").strip())));
  }

  /** The script, which hands the entries to the page that loads it. */
  String script() {
    try {
      return "recoveryDocsSearch(" + new ObjectMapper().writeValueAsString(entries) + ");\n";
    } catch (JsonProcessingException e) {
      throw new SiteException("The search index cannot be written: " + e.getMessage(), e);
    }
  }
}
