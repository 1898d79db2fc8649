package io.github.recoverydocs.site;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Section;

/** What a page has in place of, or beside, parts of its document. */
interface PageParts {
  /** What a fenced block becomes, whole elements. */
  String block(Block block);

  /** What stands directly below a heading, whole elements; it may be empty. */
  String belowHeading(Section section);

  /** The address where a heading's source is changed; empty where there is none. */
  String editUrl(Section section);
}
