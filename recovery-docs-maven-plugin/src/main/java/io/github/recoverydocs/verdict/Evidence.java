package io.github.recoverydocs.verdict;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.OptionalInt;

/**
 * Everything that is known about one performed statement.
 *
 * @param before what the session reported of the statements before, in order
 * @param result what the session reported
 * @param serverErrors what the server logged while the statement ran
 * @param expectedStatus the status that the document announces for this statement, if it does
 * @param lines finds the command that stands on a line of the document
 */
record Evidence(
    List<CommandResult> before,
    CommandResult result,
    List<ServerError> serverErrors,
    OptionalInt expectedStatus,
    CommandLines lines) {

  Evidence {
    before = List.copyOf(before);
    serverErrors = List.copyOf(serverErrors);
  }

  List<SessionEvent> events(SessionEvent.Kind kind) {
    return result.events().stream().filter(event -> event.kind() == kind).toList();
  }

  /** Tells whether the document announces that this statement fails. */
  boolean expectsFailure() {
    return expectedStatus.orElse(0) != 0;
  }

  /** Tells whether a client of the server failed and the document has provided for that. */
  boolean handledFailure() {
    HandledFailure handled = new HandledFailure(lines);
    return events(SessionEvent.Kind.HANDLED).stream()
        .anyMatch(event -> handled.canBeOfAClient(event, result.statement()));
  }

  /** A fault at a line that bash reported; 0 stands for the statement itself. */
  Fault fault(int reportedLine, String reason, List<String> detail, String nextStep) {
    int line = lines.startOf(reportedLine, result.statement());
    return new Fault(line, lines.command(line, result.statement()), reason, detail, nextStep);
  }

  /** The end of what the statement printed, errors first. */
  List<String> said() {
    return Excerpt.of(result);
  }

  /**
   * What a job in the background said that was started on a line. It prints when it likes: now, or
   * while a statement between its start and this one was performed, or shown.
   */
  List<String> saidByJob(int line) {
    List<String> now = said();
    if (!now.isEmpty()) {
      return now;
    }
    Statement starter = lines.holderOf(line, result.statement());
    return before.stream()
        .dropWhile(earlier -> !earlier.statement().equals(starter))
        .map(earlier -> Excerpt.end(earlier.errors().text()))
        .filter(said -> !said.isEmpty())
        .findFirst()
        .orElse(now);
  }

  /** Tells whether a line belongs to the statement itself and not to a function that it calls. */
  boolean isOwnLine(int line) {
    return result.statement().line() <= line && line <= result.statement().lastLine();
  }
}
