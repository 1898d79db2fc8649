package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.util.List;
import java.util.Optional;

/** A file that psql read without a word although it holds no whole dump. */
final class UnusableInput implements Rule {

  @Override
  public Optional<Fault> check(Evidence evidence) {
    if (evidence.expectsFailure()) {
      return Optional.empty();
    }
    Optional<SessionEvent> input = evidence.events(Kind.INPUT).stream().findFirst();
    return input.map(event -> fault(event, evidence));
  }

  private static Fault fault(SessionEvent event, Evidence evidence) {
    int blank = event.detail().indexOf(' ');
    String file = event.detail().substring(blank + 1);
    boolean empty = event.detail().startsWith("empty");
    String reason =
        empty
            ? "psql was given an empty file: " + file
            : "psql was given a dump that is cut short: " + file;
    List<String> detail =
        empty
            ? List.of()
            : List.of("The line \"-- PostgreSQL database dump complete\" is missing at its end.");
    return evidence.fault(
        event.line(), reason, detail, "See how this file is made: what writes it has failed.");
  }
}
