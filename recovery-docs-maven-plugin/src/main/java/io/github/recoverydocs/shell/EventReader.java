package io.github.recoverydocs.shell;

import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.util.List;
import java.util.Optional;

/** Turns the fields that the session prints into events. */
final class EventReader {

  private EventReader() {}

  /** Reads one event; nothing when it is only about the session's course (begin, end, close). */
  static Optional<SessionEvent> read(List<String> fields) {
    return switch (fields.get(0)) {
      case "err" ->
          event(
              Kind.ERR,
              number(fields, 2),
              number(fields, 3),
              String.join(" ", fields.subList(4, fields.size())));
      case "pipe" -> Optional.of(pipe(fields));
      case "handled" -> event(Kind.HANDLED, number(fields, 2), number(fields, 3), fields.get(4));
      case "job" -> event(Kind.JOB, number(fields, 2), number(fields, 3), fields.get(4));
      case "unset" -> event(Kind.UNSET, number(fields, 2), 0, fields.get(3));
      case "exit" -> event(Kind.EXIT, number(fields, 2), number(fields, 3), "");
      case "errexit" -> event(Kind.ERREXIT, 0, 0, "");
      case "returned" -> event(Kind.RETURNED, 0, 0, "");
      case "input" -> event(Kind.INPUT, number(fields, 2), 0, fields.get(3) + " " + fields.get(4));
      default -> Optional.empty();
    };
  }

  private static SessionEvent pipe(List<String> fields) {
    List<Integer> stages = fields.subList(3, fields.size()).stream().map(Integer::valueOf).toList();
    return new SessionEvent(
        Kind.PIPE, number(fields, 2), stages.get(stages.size() - 1), stages, "");
  }

  private static Optional<SessionEvent> event(Kind kind, int line, int status, String detail) {
    return Optional.of(new SessionEvent(kind, line, status, List.of(), detail));
  }

  private static int number(List<String> fields, int place) {
    return Integer.parseInt(fields.get(place));
  }
}
