package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.Origin;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;

/**
 * A runbook and where it comes from.
 *
 * @param runbook the document as it is performed
 * @param origin what an author has to change to change it
 * @param rendered the document's path as findings print it beside its origin; empty when it is its
 *     own origin
 */
record Document(Runbook runbook, Origin origin, String rendered) {

  static Document written(Runbook runbook) {
    return new Document(runbook, Origin.of(runbook.name()), "");
  }

  /** The same document with the text that it has now. */
  Document anew() {
    return new Document(new RunbookReader().read(runbook.file(), runbook.name()), origin, rendered);
  }
}
