package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import io.github.recoverydocs.shell.SimpleCommand;
import java.util.List;
import java.util.Optional;

/** A statement that closes the reader's terminal, or would at the next failure. */
final class SessionEnded implements Rule {

  @Override
  public Optional<Fault> check(Evidence evidence) {
    if (evidence.result().outcome() == Outcome.SESSION_ENDED) {
      return Optional.of(
          evidence.fault(
              place(evidence),
              "the session ended here",
              evidence.said(),
              "This would close the reader's terminal. Put what may \"exit\" or \"exec\" into a script or into parentheses."));
    }
    if (!evidence.events(Kind.ERREXIT).isEmpty()) {
      return Optional.of(
          evidence.fault(
              0,
              "\"set -e\" closes the reader's terminal at the next command that fails",
              List.of(),
              "Leave it out: each command is checked here anyway. In a script it is welcome."));
    }
    if (!evidence.events(Kind.RETURNED).isEmpty()) {
      return Optional.of(
          evidence.fault(
              0,
              "\"return\" outside of a function is an error in the reader's shell",
              evidence.said(),
              "Leave it out, or put the commands into a function."));
    }
    return Optional.empty();
  }

  /** The line of the {@code exit} or {@code exec}; 0 where that is not known. */
  private static int place(Evidence evidence) {
    List<SessionEvent> exits = evidence.events(Kind.EXIT);
    if (!exits.isEmpty()) {
      return exits.get(0).line();
    }
    List<Integer> replaced =
        evidence.lines().commandsOf(evidence.result().statement()).stream()
            .filter(command -> command.words().size() > 1 && command.words().get(0).equals("exec"))
            .map(SimpleCommand::line)
            .distinct()
            .toList();
    return replaced.size() == 1 ? replaced.get(0) : 0;
  }
}
