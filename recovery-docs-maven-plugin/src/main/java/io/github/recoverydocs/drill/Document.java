package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.Origin;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.verdict.Finding;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A runbook and where it comes from.
 *
 * @param runbook the document as it is performed
 * @param origin what an author has to change to change it
 * @param rendered the document's path as findings print it beside its origin; empty when it is its
 *     own origin
 * @param template the project's own file that it is rendered from; nothing where it is written as
 *     it is, or rendered from the built-in template
 */
record Document(Runbook runbook, Origin origin, String rendered, Optional<Template> template) {

  /**
   * A file of a project's template.
   *
   * @param name its path as findings print it
   */
  record Template(Path file, String name) {}

  static Document written(Runbook runbook) {
    return new Document(runbook, Origin.of(runbook.name()), "", Optional.empty());
  }

  /** A finding in this document, blamed on what an author changes. */
  Finding blame(Finding finding) {
    return rendered.isEmpty() ? finding : finding.from(origin.of(finding.line()), rendered);
  }
}
