package io.github.recoverydocs.verdict;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.SimpleCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error in SQL behind an exit status of 0.
 *
 * <p>Without {@code ON_ERROR_STOP}, psql goes on after an error in a file or in its standard input
 * and exits 0 (PostgreSQL manual, "psql", Exit Status). What psql prints is no proof, because a
 * notice can print anything; so the server's own log decides, and psql's own errors, which carry
 * its name, file and line, are taken from standard error.
 */
final class HiddenSqlError implements Rule {
  private static final Pattern OF_PSQL = Pattern.compile("(?m)^psql:[^\\n]*?:\\d+: error: (.*)$");

  /** What psql prints about its own commands when they come from its standard input. */
  private static final Pattern OF_ITS_COMMANDS =
      Pattern.compile(
          "(?m)^(?:invalid command \\\\.*|[^:\\n]+: (?:No such file or directory|Permission denied|Is a directory))$");

  private static final Set<String> CLIENTS =
      Set.of("psql", "pg_dump", "pg_dumpall", "pg_restore", "createdb", "dropdb", "createuser");
  private static final String NEXT_STEP =
      "Correct the SQL, and let psql tell: psql -v ON_ERROR_STOP=1 ends with status 3 at the first error.";

  @Override
  public Optional<Fault> check(Evidence evidence) {
    if (evidence.expectsFailure() || evidence.handledFailure()) {
      return Optional.empty();
    }
    Optional<ServerError> logged =
        evidence.serverErrors().stream().filter(this::counts).findFirst();
    if (logged.isPresent()) {
      return Optional.of(fault(evidence, "ERROR:  " + logged.get().message()));
    }
    String errors = evidence.result().errors().text();
    if (clientLines(evidence).isEmpty()) {
      return Optional.empty();
    }
    for (Pattern pattern : List.of(OF_PSQL, OF_ITS_COMMANDS)) {
      Matcher own = pattern.matcher(errors);
      if (own.find()) {
        return Optional.of(fault(evidence, own.group()));
      }
    }
    return Optional.empty();
  }

  /** FATAL and PANIC end the connection, which a client reports by its status. */
  private boolean counts(ServerError error) {
    return error.severity().equals("ERROR") && !error.application().isEmpty();
  }

  private static Fault fault(Evidence evidence, String message) {
    List<Integer> clients = clientLines(evidence);
    int line = clients.size() == 1 ? clients.get(0) : 0;
    return evidence.fault(line, "command exited 0 after an SQL error", List.of(message), NEXT_STEP);
  }

  /** Where clients stand in the statement, or in the functions of the document that it calls. */
  private static List<Integer> clientLines(Evidence evidence) {
    return evidence.lines().commandsOf(evidence.result().statement()).stream()
        .filter(command -> CLIENTS.contains(command.name()))
        .map(SimpleCommand::line)
        .distinct()
        .toList();
  }
}
