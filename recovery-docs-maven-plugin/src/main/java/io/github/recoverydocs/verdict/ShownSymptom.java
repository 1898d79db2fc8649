package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import io.github.recoverydocs.runbook.SourceLine;
import java.util.List;
import java.util.Optional;

/**
 * The error text that a section shows its reader.
 *
 * @param lines the text, each line with its place in the document; at least one of them says
 *     something
 */
public record ShownSymptom(List<SourceLine> lines) {

  public ShownSymptom {
    lines = List.copyOf(lines);
  }

  /**
   * Finds the symptom of a section.
   *
   * <p>It is the first fence without commands below a heading or a paragraph that begins with
   * "Symptom"; without one, what stands in backquotes in such a paragraph; and without that, a
   * fence of plain text directly below the section's heading.
   *
   * @param anchor the section's identifier, without {@code #}; its subsections belong to it
   * @return nothing when no heading has the anchor, or nothing below it shows a symptom
   */
  public static Optional<ShownSymptom> of(Runbook runbook, String anchor) {
    List<Section> sections = runbook.sectionsUnder(anchor);
    SymptomSearch search = new SymptomSearch(runbook, sections);
    return search
        .belowLabel()
        .or(search::inBackquotes)
        .or(search::belowHeading)
        .map(ShownSymptom::new);
  }
}
