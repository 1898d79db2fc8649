package io.github.recoverydocs.drill.configuration;

/**
 * One fault of a {@code drills.yaml}; nothing is null.
 *
 * @param line the line that has to change, from 1
 * @param reason what is wrong, as a sentence without its full stop, with the key's path
 * @param nextStep what to do, as a sentence; empty when a template's fault says it all
 */
public record DrillsFileProblem(int line, String reason, String nextStep) {

  public DrillsFileProblem {
    // A key may have line ends in it, and every line of a message begins with its place.
    reason = reason.replaceAll("\\R", " ");
    nextStep = nextStep.replaceAll("\\R", " ");
  }

  /** The fault as an IDE links it. */
  String message(String name) {
    return (name + ":" + line + ": " + reason + ". " + nextStep).strip();
  }
}
