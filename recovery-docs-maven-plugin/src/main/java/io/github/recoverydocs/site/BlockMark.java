package io.github.recoverydocs.site;

import java.util.List;

/**
 * What a page shows beside a block.
 *
 * @param kind {@code proven}, {@code failed}, {@code skipped} or {@code unproven}; a page's style
 *     goes by it
 * @param text the same in words, with versions and duration: status is never told by colour alone
 * @param drills the names of the drills that performed it
 * @param reasons why it failed, as clauses; empty otherwise
 * @param output what its commands printed, of the run that says most: the failed one, else the last
 */
record BlockMark(
    String kind, String text, List<String> drills, List<String> reasons, String output) {

  BlockMark {
    drills = List.copyOf(drills);
    reasons = List.copyOf(reasons);
  }

  /** The mark of a block that is performed by nothing. */
  static BlockMark skipped(String reason) {
    return new BlockMark("skipped", "Not performed: " + reason, List.of(), List.of(), "");
  }
}
