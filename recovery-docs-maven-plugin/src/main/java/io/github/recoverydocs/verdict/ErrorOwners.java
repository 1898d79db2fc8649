package io.github.recoverydocs.verdict;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import io.github.recoverydocs.shell.SimpleCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which statement an error of the server belongs to: the one whose client it was.
 *
 * <p>A client in the background may connect, and fail, while later statements run.
 */
final class ErrorOwners {
  /** The server stamps its log in milliseconds, the session in microseconds. */
  private static final Duration CLOCK_STEP = Duration.ofMillis(1);

  /** Commands that never are clients of the server, and often stand behind a background job. */
  private static final Set<String> NO_CLIENTS =
      Set.of(
          "", ":", "[", "cat", "date", "disown", "echo", "false", "head", "jobs", "kill", "ls",
          "printf", "rm", "sleep", "tail", "test", "true", "wait");

  private final List<CommandResult> performed = new ArrayList<>();
  private final Set<Integer> failedJobs = new HashSet<>();

  /** Takes note of a performed statement; in the order in which they were performed. */
  void remember(CommandResult result) {
    if (performed.stream().noneMatch(other -> other.statement() == result.statement())) {
      performed.add(result);
      result.events().stream()
          .filter(event -> event.kind() == Kind.JOB)
          .forEach(job -> failedJobs.add(job.line()));
    }
  }

  /**
   * Returns the errors that belong to a statement; none where its job in the background told by its
   * status, for there the document's {@code wait} decides.
   */
  List<ServerError> of(CommandResult result, List<ServerError> errors) {
    if (result.statement().ranges().stream().anyMatch(r -> failedJobs.contains(r.first()))) {
      return List.of();
    }
    return errors.stream()
        .filter(error -> owns(result, error) || inBackground(result, error))
        .toList();
  }

  private boolean owns(CommandResult result, ServerError error) {
    return isDuring(result, error) && (!startsNoClient(result) || job(result) == null);
  }

  /** Whether the client of a background job connected while nothing else could have. */
  private boolean inBackground(CommandResult result, ServerError error) {
    return isInBackground(result)
        && performed.stream()
            .anyMatch(
                later ->
                    isBetween(result, later, error)
                        && startsNoClient(later)
                        && isSame(job(later), result));
  }

  /** The job that was sent to the background just before a statement; null when there is none. */
  private CommandResult job(CommandResult result) {
    for (int i = place(result) - 1; i >= 0; i--) {
      CommandResult earlier = performed.get(i);
      if (isInBackground(earlier)) {
        return earlier;
      }
      if (!startsNoClient(earlier)) {
        return null;
      }
    }
    return null;
  }

  private static boolean isSame(CommandResult job, CommandResult result) {
    return job != null && job.statement() == result.statement();
  }

  private int place(CommandResult result) {
    int place = 0;
    while (place < performed.size() && performed.get(place).statement() != result.statement()) {
      place++;
    }
    return place;
  }

  private static boolean isInBackground(CommandResult result) {
    return result.statement().text().endsWith("&");
  }

  private static boolean startsNoClient(CommandResult result) {
    return !isInBackground(result)
        && result.statement().commands().stream()
            .map(SimpleCommand::name)
            .allMatch(NO_CLIENTS::contains);
  }

  private static boolean isDuring(CommandResult result, ServerError error) {
    return isBetween(result, result, error);
  }

  /** The time from one statement to the next counts too: a client may connect just then. */
  private static boolean isBetween(CommandResult first, CommandResult last, ServerError error) {
    Instant from = first.started().minus(CLOCK_STEP);
    Instant to = last.ended().plus(CLOCK_STEP);
    return !error.connected().isBefore(from) && !error.connected().isAfter(to);
  }
}
