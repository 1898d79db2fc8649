package io.github.recoverydocs.verdict;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import io.github.recoverydocs.shell.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Judges performed statements of one document, one by one.
 *
 * <p>The rules are asked in the order of cause and effect: a variable that is not set comes before
 * the command that failed for want of it.
 */
public final class StatementJudge {
  /** The server stamps its log in milliseconds, the session in microseconds. */
  private static final Duration CLOCK_STEP = Duration.ofMillis(1);

  private static final List<Rule> RULES =
      List.of(
          new UnsetVariable(),
          new SessionEnded(),
          new TimedOut(),
          new UnfilledPlaceholder(),
          new CommandFailed(),
          new HiddenSqlError(),
          new ServiceOfNoServer(),
          new UnusableInput());

  private final String document;
  private final CommandLines lines;
  private final Set<Integer> failedJobs = new HashSet<>();

  /**
   * Creates a judge.
   *
   * @param document the document's path as findings print it
   * @param statements all statements of the document
   */
  public StatementJudge(String document, List<Statement> statements) {
    this.document = document;
    this.lines = new CommandLines(statements);
  }

  /**
   * Judges one statement.
   *
   * @param result what the session reported
   * @param serverErrors what the server has logged, at whatever time
   * @param expectedStatus the status that the document announces for it, if it does
   * @return the fault, or nothing when all is well
   */
  public Optional<Finding> judge(
      CommandResult result, List<ServerError> serverErrors, OptionalInt expectedStatus) {
    result.events().stream()
        .filter(event -> event.kind() == Kind.JOB)
        .forEach(job -> failedJobs.add(job.line()));
    Evidence evidence = new Evidence(result, during(result, serverErrors), expectedStatus, lines);
    return RULES.stream()
        .map(rule -> rule.check(evidence))
        .flatMap(Optional::stream)
        .findFirst()
        .map(fault -> fault.in(document));
  }

  /**
   * The errors of the clients that the statement has started. A client in the background may fail
   * while later statements run; where it told by its status, the document's {@code wait} decides.
   */
  private List<ServerError> during(CommandResult result, List<ServerError> errors) {
    if (result.statement().ranges().stream().anyMatch(r -> failedJobs.contains(r.first()))) {
      return List.of();
    }
    Instant from = result.started().minus(CLOCK_STEP);
    Instant to = result.ended().plus(CLOCK_STEP);
    return errors.stream()
        .filter(error -> !error.connected().isBefore(from) && !error.connected().isAfter(to))
        .toList();
  }
}
