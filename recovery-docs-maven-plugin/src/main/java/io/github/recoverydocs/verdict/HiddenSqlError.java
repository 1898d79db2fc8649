package io.github.recoverydocs.verdict;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.SimpleCommand.Input;
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
  private static final Pattern OF_COMMAND = Pattern.compile("(?m)^error: invalid command .*$");

  /** Of its standard input psql names neither file nor line, and not itself. */
  private static final Pattern OF_INPUT =
      Pattern.compile(
          "(?m)^(?:invalid command \\\\.*"
              + "|[^:\\n]+: (?:No such file or directory|Permission denied|Is a directory))$");

  private static final Pattern TOLERATED = Pattern.compile("\\|\\|\\s*(?:true|:)\\s*;?\\s*$");

  private static final Set<String> CLIENTS =
      Set.of("psql", "pg_dump", "pg_dumpall", "pg_restore", "createdb", "dropdb", "createuser");
  private static final String ON_ERROR_STOP =
      ": psql -v ON_ERROR_STOP=1 ends with status 3 at the first error.";

  private static final Pattern HANDLES_NOTHING = Pattern.compile("\\|\\|");
  private static final String NEXT_STEP_OF_OR =
      "What stands behind || is not reached, for psql ends with status 0. Write psql -v ON_ERROR_STOP=1 where the error is to be handled, and correct the SQL where it is not.";

  /** What {@code pg_cancel_backend} does, on purpose, and what the server does to its own. */
  private static final Set<String> CANCELED =
      Set.of("canceling statement due to user request", "canceling autovacuum task");

  @Override
  public Optional<Fault> check(Evidence evidence) {
    if (evidence.expectsFailure() || evidence.handledFailure() || isTolerated(evidence)) {
      return Optional.empty();
    }
    Optional<ServerError> logged =
        evidence.serverErrors().stream().filter(this::counts).findFirst();
    if (logged.isPresent()) {
      return Optional.of(fault(evidence, "ERROR:  " + logged.get().message()));
    }
    String errors = evidence.result().errors().text();
    List<Pattern> forms =
        readsInput(evidence)
            ? List.of(OF_PSQL, OF_COMMAND, OF_INPUT)
            : List.of(OF_PSQL, OF_COMMAND);
    for (Pattern form : forms) {
      Matcher own = form.matcher(errors);
      if (own.find()) {
        return Optional.of(fault(evidence, own.group()));
      }
    }
    return Optional.empty();
  }

  /** {@code psql -f clean-up.sql || true}: the document says that errors do not matter. */
  private static boolean isTolerated(Evidence evidence) {
    return TOLERATED.matcher(evidence.result().statement().text()).find()
        && clients(evidence).size() == 1;
  }

  /** FATAL and PANIC end the connection, which a client reports by its status. */
  private boolean counts(ServerError error) {
    return error.severity().equals("ERROR")
        && (error.anonymous() || !error.application().isEmpty())
        && !CANCELED.contains(error.message());
  }

  private static boolean readsInput(Evidence evidence) {
    return clients(evidence).stream()
        .filter(client -> client.name().equals("psql"))
        .anyMatch(client -> client.input() != Input.SESSION && client.input() != Input.NONE);
  }

  private static Fault fault(Evidence evidence, String message) {
    List<Integer> places = clients(evidence).stream().map(SimpleCommand::line).distinct().toList();
    int line = places.size() == 1 ? places.get(0) : 0;
    String reason = "command exited 0 after an SQL error";
    String command = evidence.fault(line, reason, List.of(message), "").command();
    return evidence.fault(line, reason, List.of(message), nextStep(command, message));
  }

  private static String nextStep(String command, String message) {
    if (HANDLES_NOTHING.matcher(command).find()) {
      return NEXT_STEP_OF_OR;
    }
    return NextStep.ofServer(message.replaceFirst("^ERROR: +", ""))
        .map(step -> step + " And let psql tell" + ON_ERROR_STOP)
        .orElse("Correct the SQL, and let psql tell" + ON_ERROR_STOP);
  }

  /** The clients in the statement, and in the functions of the document that it calls. */
  private static List<SimpleCommand> clients(Evidence evidence) {
    return evidence.lines().programsOf(evidence.result().statement()).stream()
        .filter(command -> CLIENTS.contains(command.name()))
        .toList();
  }
}
