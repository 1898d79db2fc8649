package io.github.recoverydocs.runbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document links to, and what of it can be linked to.
 *
 * @param found every link, image and definition, in document order; those in code and in HTML
 *     comments are none
 * @param anchors those of all headings and the identifiers in its HTML, without {@code #}
 * @param problems links that lead nowhere, whatever files there are
 */
public record Links(List<Link> found, Set<String> anchors, List<DocumentProblem> problems) {
  /** The beginning of a page, in every browser. */
  private static final String TOP = "top";

  public Links {
    found = List.copyOf(found);
    anchors = new LinkedHashSet<>(anchors);
    problems = List.copyOf(problems);
  }

  /**
   * Tells whether there is something at an anchor.
   *
   * @param anchor without {@code #}; empty for the page's beginning
   */
  public boolean hasAnchor(String anchor) {
    return anchor.isEmpty() || anchor.equals(TOP) || anchors.contains(anchor);
  }

  /**
   * Returns the anchor that was most likely meant: that of the text as a heading, or a near one.
   */
  public Optional<String> nearestAnchor(String anchor) {
    String asHeading = new Anchors().next(anchor);
    return anchors.contains(asHeading)
        ? Optional.of(asHeading)
        : NearestWord.to(asHeading, anchors);
  }
}
