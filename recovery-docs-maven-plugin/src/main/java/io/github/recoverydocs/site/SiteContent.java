package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.report.Stamp;
import java.util.List;
import java.util.Optional;

/**
 * What the site shows.
 *
 * @param pages one a document
 * @param decisions the questions that lead to a procedure; none where no document has them
 * @param proof the record of the last run, where there is one
 * @param stamp what the pages say of it; there when the proof is
 * @param warnings what a reader has to know first, as sentences
 */
record SiteContent(
    List<Page> pages,
    List<Decision> decisions,
    Optional<Proof> proof,
    Optional<Stamp> stamp,
    List<String> warnings) {
  SiteContent {
    pages = List.copyOf(pages);
    decisions = List.copyOf(decisions);
    warnings = List.copyOf(warnings);
  }
}
