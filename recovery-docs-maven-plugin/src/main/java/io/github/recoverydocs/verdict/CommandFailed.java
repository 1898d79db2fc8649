package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A command that ended with another status than zero, anywhere in a statement. */
final class CommandFailed implements Rule {
  private static final int TERMINATED = 143;
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  /** Arithmetic that changes a variable. */
  private static final Pattern COUNT =
      Pattern.compile("^(?:\\(\\(|let ).*(?:\\+\\+|--|[^=!<>]=[^=]|<<=|>>=)");

  /** {@code grep -c} prints 0 and exits 1 where no line fits (POSIX, "grep", Exit Status). */
  private static final Pattern COUNTED_LINES =
      Pattern.compile("\\b[ef]?grep\\b[^|;&]*\\s(?:-[A-Za-z]*c|--count\\b)");

  /** Commands that exit 1 for "no" and 2 for an error (POSIX), where no error is hidden. */
  private static final Pattern ASKS_YES_OR_NO =
      Pattern.compile(
          "^(?!.*(?:2>|&>|\\s-[a-zA-Z]*s|pg_isready)).*\\b(?:[ef]?grep|test|cmp|diff)\\b|^\\[ ");

  private static final Pattern CAREFUL_WAIT =
      Pattern.compile("\\bwait\\s*(?:2>\\s*\\S+\\s*)?\\|\\|");

  /** The roles in which a caller asks a function. */
  private static final Set<String> CALLER = Set.of("condition", "or", "question");

  private static final Pattern NOT_COUNTED = Pattern.compile("error token|readonly variable");

  /** The events that go with a status other than zero, be it a fault or not. */
  private static final Set<Kind> EXPLAINING = Set.of(Kind.ERR, Kind.HANDLED, Kind.JOB);

  @Override
  public Optional<Fault> check(Evidence evidence) {
    if (evidence.expectsFailure()) {
      return expected(evidence, evidence.expectedStatus().getAsInt());
    }
    return evidence.result().events().stream()
        .map(event -> check(event, evidence))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> unexplained(evidence));
  }

  /** Such as {@code ! pg_isready} on a server that is ready: no command of it has failed. */
  private static Optional<Fault> unexplained(Evidence evidence) {
    int status = evidence.result().status();
    boolean explained =
        evidence.result().events().stream().anyMatch(event -> EXPLAINING.contains(event.kind()));
    if (evidence.result().outcome() != Outcome.ENDED || status == 0 || explained) {
      return Optional.empty();
    }
    return Optional.of(fault(0, status, "command exited " + status, evidence));
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
          event.status() == TERMINATED || isAwaitedWithCare(event, evidence)
              ? Optional.empty()
              : job(event, evidence);
      case HANDLED ->
          event.detail().equals("and") && !isAskedByACaller(event, evidence)
                  || isQuestionThatFailed(event, evidence)
              ? failed(event, evidence)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /**
   * Tells whether a list failed in a function that the statement calls as a condition, {@code until
   * ready; do …}: bash lets everything in such a function fail (bash manual, "The Set Builtin").
   */
  private static boolean isAskedByACaller(SessionEvent event, Evidence evidence) {
    List<SessionEvent> events = evidence.result().events();
    return !evidence.isOwnLine(event.line())
        && events.stream()
            .skip(events.indexOf(event) + 1L)
            .anyMatch(
                later ->
                    later.kind() == Kind.HANDLED
                        && evidence.isOwnLine(later.line())
                        && CALLER.contains(later.detail()));
  }

  /** {@code wait "$pid" || failed=1}: the document handles the status that it waits for. */
  private static boolean isAwaitedWithCare(SessionEvent job, Evidence evidence) {
    List<SessionEvent> events = evidence.result().events();
    if (job.detail().equals("all")) {
      return CAREFUL_WAIT.matcher(evidence.result().statement().text()).find();
    }
    return events.stream()
        .skip(events.indexOf(job) + 1L)
        .filter(later -> later.kind() != Kind.JOB)
        .findFirst()
        .filter(later -> later.kind() == Kind.HANDLED && CALLER.contains(later.detail()))
        .isPresent();
  }

  /**
   * {@code grep -q ready missing.log && …}: the status is neither yes nor no but an error, and the
   * document does not hide it.
   */
  private static boolean isQuestionThatFailed(SessionEvent event, Evidence evidence) {
    CommandLines lines = evidence.lines();
    return event.detail().equals("question")
        && event.status() > 1
        && ASKS_YES_OR_NO
            .matcher(
                lines.text(
                    event.line(), lines.holderOf(event.line(), evidence.result().statement())))
            .find();
  }

  private static Optional<Fault> job(SessionEvent event, Evidence evidence) {
    List<String> said = evidence.saidByJob(event.line());
    return Optional.of(
        evidence.fault(
            event.line(),
            "background job exited " + event.status(),
            said,
            NextStep.ofJob(event.status(), String.join("\n", said))));
  }

  private static Optional<Fault> failed(SessionEvent event, Evidence evidence) {
    return Optional.of(
        fault(event.line(), event.status(), "command exited " + event.status(), evidence));
  }

  /** The last command's status is the pipeline's own, which ERR tells where nothing handles it. */
  private static Optional<Fault> pipeline(SessionEvent event, Evidence evidence) {
    List<Integer> stages = event.stages();
    BrokenPipe brokenPipe = new BrokenPipe(evidence);
    for (int i = 0; i < stages.size() - 1; i++) {
      if (stages.get(i) != 0 && !brokenPipe.is(stages.get(i))) {
        String which = "command " + (i + 1) + " of the pipeline exited " + stages.get(i);
        return Optional.of(fault(event.line(), stages.get(i), which, evidence));
      }
    }
    return Optional.empty();
  }

  /**
   * Tells whether a status is an answer and no failure: {@code ((i++))} that gives 0 (bash manual,
   * "Arithmetic Evaluation"), a count of lines that is 0, a background job that the document has
   * killed, or a pipeline under {@code pipefail} that was cut short by its reader.
   *
   * <p>A comparison that stands alone, {@code ((rows == 1000))}, is a claim like {@code [[ … ]]}.
   */
  private static boolean isAnswer(SessionEvent event, Evidence evidence) {
    return switch (event.status()) {
      case 1 ->
          new BrokenPipe(evidence).endedWell(1)
              || COUNTED_LINES.matcher(event.detail()).find()
              || COUNT.matcher(event.detail()).find()
                  && !NOT_COUNTED.matcher(evidence.result().errors().text()).find();
      case TERMINATED -> event.detail().equals("wait") || event.detail().startsWith("wait ");
      default -> new BrokenPipe(evidence).endedWell(event.status());
    };
  }

  private static Fault fault(int line, int status, String reason, Evidence evidence) {
    boolean withDocker = evidence.lines().callDocker();
    // What the engine says of a program that it cannot start stands on standard output.
    boolean notStarted = withDocker && (status == NOT_EXECUTABLE || status == NOT_FOUND);
    String said =
        evidence.result().errors().text()
            + (notStarted ? "\n" + evidence.result().output().text() : "");
    String command = evidence.fault(line, reason, evidence.said(), "").command();
    String nextStep =
        command.endsWith("&")
            ? NextStep.ofJob(status, said)
            : NextStep.of(status, command, said, withDocker);
    return evidence.fault(line, reason, evidence.said(), nextStep);
  }
}
