package io.github.recoverydocs.site;

import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import java.util.List;

/**
 * One page.
 *
 * @param document the document's name
 * @param path where it is below the site's folder, such as {@code docs/restore.html}
 * @param title the document's first heading, or its name
 * @param editUrl the address where the document is changed; empty where there is none
 * @param sections its headings, in order
 * @param body the document as HTML
 * @param blocks its executable blocks, in order
 */
record Page(
    String document,
    String path,
    String title,
    String editUrl,
    List<Section> sections,
    String body,
    List<MarkedBlock> blocks) {
  Page {
    sections = List.copyOf(sections);
    blocks = List.copyOf(blocks);
  }

  static Page of(Runbook runbook, String editUrl, String body, List<MarkedBlock> blocks) {
    String title =
        runbook.sections().stream()
            .filter(section -> section.level() == 1)
            .map(Section::title)
            .findFirst()
            .orElse(runbook.name());
    return new Page(
        runbook.name(),
        PageLinks.page(runbook.name()),
        title,
        editUrl,
        runbook.sections(),
        body,
        blocks);
  }

  /** How many of its blocks have this kind of mark. */
  long count(String kind) {
    return blocks.stream().filter(block -> block.mark().kind().equals(kind)).count();
  }

  /** The way from the page's folder up to the site's. */
  String root() {
    return "../".repeat((int) path.chars().filter(character -> character == '/').count());
  }
}
