package io.github.recoverydocs.verdict;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.CapturedOutput;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.LineRange;
import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.Statement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Short ways to write what a session and a server report. */
public final class Results {
  /** When every performed statement of these tests begins. */
  public static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");

  /** How long it takes. */
  public static final Duration DURATION = Duration.ofSeconds(2);

  private Results() {}

  /** A statement whose every line is a command of its own. */
  public static Statement statement(int line, String text) {
    List<String> lines = text.lines().toList();
    List<LineRange> ranges = new ArrayList<>();
    ranges.add(new LineRange(line, line + lines.size() - 1));
    for (int i = 0; i < lines.size(); i++) {
      ranges.add(new LineRange(line + i, line + i));
    }
    return statement(line, text, ranges);
  }

  /** A statement that is one command, however many lines it has. */
  public static Statement oneCommand(int line, String text) {
    int last = line + (int) text.lines().count() - 1;
    return statement(line, text, List.of(new LineRange(line, last)));
  }

  static Statement statement(int line, String text, List<LineRange> ranges) {
    List<SimpleCommand> commands = new ArrayList<>();
    int number = line;
    for (String part : text.lines().toList()) {
      commands.addAll(ShellWords.commands(number++, part));
    }
    return new Statement(
        line, number - 1, text, text, List.of(), List.of(), commands, List.copyOf(ranges));
  }

  /** A statement that came to its end. */
  public static CommandResult ended(Statement statement, int status, SessionEvent... events) {
    return result(statement, Outcome.ENDED, status, "", "", events);
  }

  /** A statement that came to its end with status 0 and printed this on standard error. */
  public static CommandResult complaining(
      Statement statement, String errors, SessionEvent... events) {
    return result(statement, Outcome.ENDED, 0, "", errors, events);
  }

  /** Everything that a test can want to say. */
  public static CommandResult result(
      Statement statement,
      Outcome outcome,
      int status,
      String output,
      String errors,
      SessionEvent... events) {
    return new CommandResult(
        statement,
        outcome,
        status,
        List.of(status),
        STARTED,
        DURATION,
        captured(output),
        captured(errors),
        List.of(events));
  }

  /** Text as a stream's capture holds it. */
  public static CapturedOutput captured(String text) {
    return new CapturedOutput(text, text.getBytes(StandardCharsets.UTF_8).length);
  }

  /** A command failed where nothing handles it. */
  public static SessionEvent err(int line, int status, String command) {
    return new SessionEvent(Kind.ERR, line, status, List.of(), command);
  }

  static SessionEvent pipe(int line, Integer... stages) {
    return new SessionEvent(Kind.PIPE, line, stages[stages.length - 1], List.of(stages), "");
  }

  static SessionEvent handled(int line, int status, String role) {
    return new SessionEvent(Kind.HANDLED, line, status, List.of(), role);
  }

  static SessionEvent event(Kind kind, int line, int status, String detail) {
    return new SessionEvent(kind, line, status, List.of(), detail);
  }

  /** An error that the server logged for psql in the middle of a statement. */
  public static ServerError logged(String severity, String message) {
    return logged(STARTED.plusSeconds(1), "psql", severity, message);
  }

  static ServerError logged(Instant at, String application, String severity, String message) {
    return new ServerError(at, at, application, 77, severity, "42P01", message);
  }

  /** What a rule is shown of a statement that stands alone in its document. */
  static Evidence evidence(CommandResult result, ServerError... errors) {
    return evidence(OptionalInt.empty(), result, errors);
  }

  static Evidence evidence(OptionalInt expected, CommandResult result, ServerError... errors) {
    return new Evidence(
        List.of(),
        result,
        List.of(errors),
        expected,
        new CommandLines(List.of(result.statement())));
  }
}
