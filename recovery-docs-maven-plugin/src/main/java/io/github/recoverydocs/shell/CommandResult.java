package io.github.recoverydocs.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What became of one statement.
 *
 * @param statement the statement
 * @param outcome whether it came to its end
 * @param status its exit status; -1 when it did not end
 * @param stages the status of every stage of its last pipeline
 * @param started when it began, by the clock of the lab
 * @param duration how long it took
 * @param output what it printed on standard output
 * @param errors what it printed on standard error
 * @param events what the session noticed meanwhile, in order
 */
public record CommandResult(
    Statement statement,
    Outcome outcome,
    int status,
    List<Integer> stages,
    Instant started,
    Duration duration,
    CapturedOutput output,
    CapturedOutput errors,
    List<SessionEvent> events) {

  public CommandResult {
    stages = List.copyOf(stages);
    events = List.copyOf(events);
  }

  /** When it ended, by the clock of the lab. */
  public Instant ended() {
    return started.plus(duration);
  }

  /** The ways in which a statement can end. */
  public enum Outcome {
    ENDED,
    TIMED_OUT,
    /** The session itself ended with it. */
    SESSION_ENDED
  }
}
