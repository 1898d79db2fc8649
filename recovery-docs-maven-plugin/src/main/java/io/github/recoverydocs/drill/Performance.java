package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.runbook.Durations;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.Session;
import io.github.recoverydocs.shell.Statement;
import io.github.recoverydocs.verdict.Finding;
import io.github.recoverydocs.verdict.Secrets;
import io.github.recoverydocs.verdict.StatementJudge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Performs the blocks of one drill in order, up to the first fault.
 *
 * <p>An error that a client hides is seen in the server's log only, and may come to light after
 * later statements have run or failed. So at the end everything is judged once more, and the first
 * fault in document order is the one that counts: what came after it is its consequence.
 */
final class Performance {
  private final Lab lab;
  private final Session session;
  private final StatementJudge judge;
  private final Secrets secrets;
  private final Duration commandTimeout;
  private final Deadline deadline;
  private final List<PerformedStatement> performed = new ArrayList<>();
  private Finding cutShort;

  Performance(
      Lab lab,
      Session session,
      StatementJudge judge,
      Secrets secrets,
      Duration commandTimeout,
      Deadline deadline) {
    this.secrets = secrets;
    this.lab = lab;
    this.session = session;
    this.judge = judge;
    this.commandTimeout = commandTimeout;
    this.deadline = deadline;
  }

  /** Performs a block; false when it has a fault, after which nothing more is to be performed. */
  boolean perform(PlannedBlock block) {
    for (Statement statement : block.statements()) {
      Deadline limit = limit(block);
      CommandResult result = secrets.mask(session.perform(statement, limit.left()));
      performed.add(new PerformedStatement(block, result));
      if (result.outcome() == Outcome.SESSION_ENDED) {
        // When the lab itself is gone, the document is not to blame.
        lab.requireRunning();
      }
      boolean suspicious = result.errors().text().contains("ERROR:");
      Optional<Finding> finding =
          judge.judge(
              result, suspicious ? lab.serverErrors() : List.of(), block.expectedStatus(statement));
      if (finding.isPresent()) {
        if (result.outcome() == Outcome.TIMED_OUT && limit.equals(deadline)) {
          cutShort = timeIsUp(finding.get());
        }
        return false;
      }
    }
    return true;
  }

  /** The statements performed so far. */
  List<PerformedStatement> performed() {
    return List.copyOf(performed);
  }

  /** Performs a statement that belongs to no block. */
  CommandResult run(Statement statement) {
    Deadline limit = Deadline.in("command", commandTimeout).or(deadline);
    CommandResult result = secrets.mask(session.perform(statement, limit.left()));
    if (result.outcome() == Outcome.SESSION_ENDED) {
      lab.requireRunning();
    }
    return result;
  }

  /** Performs a statement that is to fail; the errors that the server logs then are its own. */
  CommandResult provoke(Statement statement) {
    CommandResult result = run(statement);
    judge.judge(result, lab.serverErrors(), OptionalInt.of(result.status()));
    return result;
  }

  /** Judges a statement that belongs to no block. */
  Optional<Finding> judge(CommandResult result) {
    return judge.judge(result, lab.serverErrors(), OptionalInt.empty());
  }

  /**
   * The fault that counts.
   *
   * @param block the block that has it
   * @param finding what it is
   */
  record FirstFault(PlannedBlock block, Finding finding) {

    /** The finding, blamed on what the author of the block's document changes. */
    Finding blamed() {
      Finding own =
          new Finding(
              block.document().runbook().name(),
              finding.line(),
              finding.command(),
              finding.reason(),
              finding.detail(),
              finding.nextStep());
      return block.document().blame(own);
    }
  }

  /** Judges everything performed, now that the server has told all. */
  Optional<FirstFault> firstFault() {
    var serverErrors = lab.serverErrors();
    for (int i = 0; i < performed.size(); i++) {
      PerformedStatement statement = performed.get(i);
      CommandResult result = statement.result();
      Optional<Finding> finding =
          judge.judge(result, serverErrors, statement.block().expectedStatus(result.statement()));
      if (finding.isPresent()) {
        boolean last = i == performed.size() - 1;
        return Optional.of(
            new FirstFault(statement.block(), last && cutShort != null ? cutShort : finding.get()));
      }
    }
    return Optional.empty();
  }

  private Deadline limit(PlannedBlock block) {
    Duration allowed = block.block().directives().timeout().orElse(commandTimeout);
    return Deadline.in("command", allowed).or(deadline);
  }

  private Finding timeIsUp(Finding finding) {
    return new Finding(
        finding.document(),
        finding.line(),
        finding.command(),
        "the "
            + deadline.name()
            + " did not end within "
            + Durations.print(deadline.allowed())
            + "; this command was running",
        finding.detail(),
        "If it needs longer, set recoveryDocs." + deadline.name() + "Timeout.");
  }
}
