package io.github.recoverydocs.verdict;

import java.util.List;

/**
 * What a rule has seen, before it is known which document it belongs to.
 *
 * @param line the line at fault, 1-based, of the document
 * @param command the command or text at fault
 * @param reason what is wrong, as a clause without a full stop
 * @param detail what the command and the server said, a few lines
 * @param nextStep what the author can do, as a sentence
 */
record Fault(int line, String command, String reason, List<String> detail, String nextStep) {

  Finding in(String document) {
    return new Finding(document, line, command, reason, detail, nextStep);
  }
}
