package io.github.recoverydocs.site;

import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import java.util.List;

/**
 * One page, as the page's template sees it.
 *
 * @param path where it is below the site's folder, such as {@code docs/restore.html}
 * @param title the document's first heading, or its name
 * @param sections its headings, in order
 * @param body the document as HTML
 * @param marks those of its executable blocks, in order
 */
record Page(String path, String title, List<Section> sections, String body, List<BlockMark> marks) {

  Page {
    sections = List.copyOf(sections);
    marks = List.copyOf(marks);
  }

  static Page of(Runbook runbook, String body, List<BlockMark> marks) {
    String title =
        runbook.sections().stream()
            .filter(section -> section.level() == 1)
            .map(Section::title)
            .findFirst()
            .orElse(runbook.name());
    return new Page(
        runbook.name().replaceFirst("\\.(md|markdown)$", ".html"),
        title,
        runbook.sections(),
        body,
        marks);
  }

  /** How many of its blocks have this kind of mark. */
  long count(String kind) {
    return marks.stream().filter(mark -> mark.kind().equals(kind)).count();
  }

  /** The way from the page's folder up to the site's. */
  String root() {
    return "../".repeat((int) path.chars().filter(character -> character == '/').count());
  }
}
