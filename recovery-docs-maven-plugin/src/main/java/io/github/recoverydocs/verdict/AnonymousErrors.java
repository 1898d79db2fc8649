package io.github.recoverydocs.verdict;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which statement an error belongs to whose client the server's log does not name.
 *
 * <p>Others may talk to the server too: a service of the project that polls a table which is not
 * there yet. So a statement is blamed when it has printed the error that the server logged while it
 * ran. An error that nobody has printed is put to the only client of that moment whose errors go
 * elsewhere, unless there is a sign that others connect.
 */
final class AnonymousErrors {
  /** The server stamps its log in milliseconds, the session in microseconds. */
  private static final Duration CLOCK_STEP = Duration.ofMillis(1);

  /** The log says where in a statement's text the error is; a client shows that its own way. */
  private static final String PLACE = " at character \\d+$";

  private final CommandLines lines;
  private final List<CommandResult> performed = new ArrayList<>();
  private final Set<Integer> failedJobs = new HashSet<>();

  AnonymousErrors(CommandLines lines) {
    this.lines = lines;
  }

  /** Takes note of a performed statement; in the order in which they were performed. */
  void remember(CommandResult result) {
    if (performed.stream().noneMatch(other -> isSame(other, result))) {
      performed.add(result);
      result.events().stream()
          .filter(event -> event.kind() == Kind.JOB)
          .forEach(job -> failedJobs.add(job.line()));
    }
  }

  /** Returns those of the errors that belong to a statement. */
  List<ServerError> of(CommandResult result, List<ServerError> errors) {
    List<ServerError> anonymous = errors.stream().filter(ServerError::anonymous).toList();
    return anonymous.stream()
        .filter(error -> owner(error, anonymous).filter(o -> isSame(o, result)).isPresent())
        .toList();
  }

  private Optional<CommandResult> owner(ServerError error, List<ServerError> all) {
    List<CommandResult> then = performed.stream().filter(r -> isDuring(r, error)).toList();
    Optional<CommandResult> shown = then.stream().filter(r -> shows(r, error)).findFirst();
    if (shown.isPresent()) {
      return shown.flatMap(result -> connected(result).or(() -> jobBefore(result)));
    }
    List<CommandResult> hiding =
        error.application().isEmpty()
            ? then.stream().filter(this::hidesAClient).toList()
            : then.stream().filter(this::mayHide).toList();
    // Of a server that nobody else was meant to use: the document may have started somebody.
    return hiding.size() == 1 && !othersConnect(all)
        ? Optional.of(hiding.get(0))
        : Optional.empty();
  }

  private Optional<CommandResult> connected(CommandResult result) {
    return Optional.of(result).filter(r -> clients(r).mayConnect());
  }

  /** What a job in the background prints comes to light while later statements run. */
  private Optional<CommandResult> jobBefore(CommandResult shown) {
    return performed.stream()
        .takeWhile(result -> !isSame(result, shown))
        .filter(result -> result.statement().text().endsWith("&"))
        .filter(result -> clients(result).mayConnect())
        .reduce((first, second) -> second)
        .filter(job -> !failedJobs.contains(job.statement().line()));
  }

  private boolean hidesAClient(CommandResult result) {
    Clients clients = clients(result);
    return clients.connect() && clients.hideErrors() && !clients.startServices();
  }

  /** A client that hides nothing would have printed the error. */
  private boolean mayHide(CommandResult result) {
    Clients clients = clients(result);
    return clients.mayConnect()
        && (clients.hideErrors() || !clients.areAllKnown() || isCutShort(result));
  }

  /** Whether an error was logged when no command of the document could have caused it. */
  private boolean othersConnect(List<ServerError> errors) {
    return errors.stream()
        .filter(error -> error.severity().equals("ERROR"))
        .anyMatch(
            error ->
                performed.stream()
                    .filter(result -> isDuring(result, error))
                    .noneMatch(result -> clients(result).mayConnect()));
  }

  private Clients clients(CommandResult result) {
    return new Clients(result.statement(), lines);
  }

  private static boolean shows(CommandResult result, ServerError error) {
    String said = error.message().replaceFirst(PLACE, "");
    return result.errors().text().contains(said) || result.output().text().contains(said);
  }

  private static boolean isCutShort(CommandResult result) {
    return result.errors().cutShort();
  }

  private static boolean isDuring(CommandResult result, ServerError error) {
    Instant from = result.started().minus(CLOCK_STEP);
    Instant to = result.ended().plus(CLOCK_STEP);
    return !error.at().isBefore(from) && !error.at().isAfter(to);
  }

  private static boolean isSame(CommandResult one, CommandResult other) {
    return one.statement() == other.statement();
  }
}
