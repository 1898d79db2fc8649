package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SessionEvent;
import java.util.List;
import java.util.Optional;

/** A command that ended with another status than zero, anywhere in a statement. */
final class CommandFailed implements Rule {
  private static final int BROKEN_PIPE = 141;
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  @Override
  public Optional<Fault> check(Evidence evidence) {
    if (evidence.expectedStatus().isPresent()) {
      return expected(evidence, evidence.expectedStatus().getAsInt());
    }
    return evidence.result().events().stream()
        .map(event -> check(event, evidence))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Fault> expected(Evidence evidence, int status) {
    if (evidence.result().status() == status) {
      return Optional.empty();
    }
    return Optional.of(
        evidence.fault(
            0,
            "command exited " + evidence.result().status() + ", the document says exit=" + status,
            evidence.said(),
            "Correct the command, or the comment above its block."));
  }

  private static Optional<Fault> check(SessionEvent event, Evidence evidence) {
    return switch (event.kind()) {
      case ERR -> isAnswer(event, evidence) ? Optional.empty() : failed(event, evidence);
      case PIPE -> pipeline(event, evidence);
      case JOB ->
          Optional.of(
              evidence.fault(
                  event.line(),
                  "background job exited " + event.status(),
                  evidence.said(),
                  nextStep(event.status())));
      case HANDLED -> event.detail().equals("and") ? failed(event, evidence) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Fault> failed(SessionEvent event, Evidence evidence) {
    return Optional.of(
        evidence.fault(
            event.line(),
            "command exited " + event.status(),
            evidence.said(),
            nextStep(event.status())));
  }

  /** The last command's status is the pipeline's own, which ERR tells where nothing handles it. */
  private static Optional<Fault> pipeline(SessionEvent event, Evidence evidence) {
    List<Integer> stages = event.stages();
    for (int i = 0; i < stages.size() - 1; i++) {
      if (stages.get(i) != 0 && stages.get(i) != BROKEN_PIPE) {
        String which = "command " + (i + 1) + " of the pipeline exited " + stages.get(i);
        return Optional.of(
            evidence.fault(event.line(), which, evidence.said(), nextStep(stages.get(i))));
      }
    }
    return Optional.empty();
  }

  /**
   * Tells whether a status is an answer and no failure: {@code ((i++))} that gives 0 (bash manual,
   * "Arithmetic Evaluation"), or a pipeline under {@code pipefail} that was cut short by its
   * reader.
   */
  private static boolean isAnswer(SessionEvent event, Evidence evidence) {
    boolean arithmetic = event.detail().startsWith("((") || event.detail().startsWith("let ");
    if (arithmetic && event.status() == 1) {
      return !evidence.result().errors().text().contains("error token");
    }
    return event.status() == BROKEN_PIPE
        && evidence.events(SessionEvent.Kind.PIPE).stream()
            .map(SessionEvent::stages)
            .anyMatch(stages -> stages.get(stages.size() - 1) == 0 && stages.contains(BROKEN_PIPE));
  }

  private static String nextStep(int status) {
    return switch (status) {
      case NOT_FOUND ->
          "Correct the name. Where it is right, see that the drill host has the program (recoveryDocs.drillHostImage).";
      case NOT_EXECUTABLE -> "Make the file executable (chmod +x) and commit that.";
      default ->
          "Correct the command. Where failing is right, write so: \"if !\", \"||\", or <!-- recovery-docs: exit="
              + status
              + " --> above a block of its own.";
    };
  }
}
