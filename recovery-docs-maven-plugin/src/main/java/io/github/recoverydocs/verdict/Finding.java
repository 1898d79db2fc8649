package io.github.recoverydocs.verdict;

import java.util.List;

/**
 * One fault of a document.
 *
 * @param document the document's path as it is printed, with forward slashes
 * @param line the line that has to change, 1-based
 * @param command the command or text at fault; may have several lines
 * @param reason what is wrong, as a clause without a full stop
 * @param detail what the command and the server said, a few lines
 * @param nextStep what the author can do, as a sentence
 */
public record Finding(
    String document,
    int line,
    String command,
    String reason,
    List<String> detail,
    String nextStep) {

  public Finding {
    detail = List.copyOf(detail);
  }
}
