package io.github.recoverydocs.site;

import java.util.List;

/**
 * A question on the way to the right procedure.
 *
 * @param number its place, 1-based
 * @param question as HTML
 * @param answers as HTML, each with a link to a procedure or to another question
 */
record Decision(int number, String question, List<String> answers) {
  Decision {
    answers = List.copyOf(answers);
  }
}
