package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Origin;
import java.util.List;

/**
 * One fault of a document.
 *
 * @param document the path, as it is printed and with forward slashes, of the file that has to
 *     change: the document, or the template that it was rendered from
 * @param line the line that has to change, 1-based
 * @param renderedDocument the rendered document's path; empty when the document is no rendered one
 * @param renderedLine the line of the rendered document; 0 when it is no rendered one
 * @param command the command or text at fault; may have several lines
 * @param reason what is wrong, as a clause without a full stop
 * @param detail what the command and the server said, a few lines
 * @param nextStep what the author can do, as a sentence
 */
public record Finding(
    String document,
    int line,
    String renderedDocument,
    int renderedLine,
    String command,
    String reason,
    List<String> detail,
    String nextStep) {

  public Finding {
    detail = List.copyOf(detail);
  }

  /** Creates the finding of a document that the author writes as it is. */
  public Finding(
      String document,
      int line,
      String command,
      String reason,
      List<String> detail,
      String nextStep) {
    this(document, line, "", 0, command, reason, detail, nextStep);
  }

  /** The line of the document that was performed. */
  public int performedLine() {
    return renderedLine > 0 ? renderedLine : line;
  }

  /**
   * Tells whether it is about lines of a document as it was performed.
   *
   * @param performed the document's path, from the folder that it was performed in
   * @param first the first of the lines, 1-based
   * @param last the last of them
   */
  public boolean isWithin(String performed, int first, int last) {
    String path = renderedDocument.isEmpty() ? document : renderedDocument;
    return (path.equals(performed) || path.endsWith("/" + performed))
        && first <= performedLine()
        && performedLine() <= last;
  }

  /**
   * The same finding, blamed on what the document was rendered from.
   *
   * @param origin the place that has to change
   * @param rendered the rendered document's path as it is printed
   */
  public Finding from(Origin.Place origin, String rendered) {
    return new Finding(
        origin.file(), origin.line(), rendered, line, command, reason, detail, nextStep);
  }
}
