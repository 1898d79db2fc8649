package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.util.List;
import java.util.Optional;

/** A variable that is read although nothing has set it. */
final class UnsetVariable implements Rule {

  @Override
  public Optional<Fault> check(Evidence evidence) {
    Optional<SessionEvent> unset = evidence.events(Kind.UNSET).stream().findFirst();
    return unset.map(
        event ->
            evidence.fault(
                event.line(),
                "the variable " + event.detail() + " is not set",
                List.of(),
                "Set it in a block above, correct its name, or say what stands in for it: ${"
                    + event.detail()
                    + ":-default}."));
  }
}
