package io.github.recoverydocs.verdict;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Judges performed statements of one document, one by one.
 *
 * <p>The rules are asked in the order of cause and effect: a variable that is not set comes before
 * the command that failed for want of it.
 */
public final class StatementJudge {
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
  private final ErrorOwners errorOwners = new ErrorOwners();
  private final AnonymousErrors anonymousErrors;
  private final Map<Statement, CommandResult> performed = new LinkedHashMap<>();

  /**
   * Creates a judge.
   *
   * @param document the document's path as findings print it
   * @param statements all statements of the document
   */
  public StatementJudge(String document, List<Statement> statements) {
    this.document = document;
    this.lines = new CommandLines(statements);
    this.anonymousErrors = new AnonymousErrors(lines);
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
    errorOwners.remember(result);
    anonymousErrors.remember(result);
    performed.put(result.statement(), result);
    List<ServerError> own =
        new ArrayList<>(
            errorOwners.of(
                result, serverErrors.stream().filter(error -> !error.anonymous()).toList()));
    own.addAll(anonymousErrors.of(result, serverErrors));
    Evidence evidence = new Evidence(before(result), result, own, expectedStatus, lines);
    return RULES.stream()
        .map(rule -> rule.check(evidence))
        .flatMap(Optional::stream)
        .findFirst()
        .map(fault -> fault.in(document));
  }

  private List<CommandResult> before(CommandResult result) {
    return performed.values().stream()
        .takeWhile(earlier -> !earlier.statement().equals(result.statement()))
        .toList();
  }
}
