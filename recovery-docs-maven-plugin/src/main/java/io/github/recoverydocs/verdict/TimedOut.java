package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Durations;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import java.util.Optional;

/** A statement that did not come to its end in time. */
final class TimedOut implements Rule {

  @Override
  public Optional<Fault> check(Evidence evidence) {
    if (evidence.result().outcome() != Outcome.TIMED_OUT) {
      return Optional.empty();
    }
    return Optional.of(
        evidence.fault(
            0,
            "the command did not end within " + Durations.print(evidence.result().duration()),
            evidence.said(),
            "See whether it waits for a lock, a person or something that never comes. If it needs longer, write <!-- recovery-docs: timeout=10m --> above the block."));
  }
}
