package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.shell.Programs;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A psql variable that looks like one of psql's own and is none.
 *
 * <p>{@code psql -v ERROR_ON_STOP=1} sets a variable that nobody reads, without a word (PostgreSQL
 * manual, "psql", Variables).
 */
final class MisspeltVariable implements TextCheck {
  private static final Set<String> OF_PSQL =
      Set.of("ON_ERROR_STOP", "ON_ERROR_ROLLBACK", "AUTOCOMMIT", "SINGLELINE", "SINGLESTEP");
  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]+)(=.*)?", Pattern.DOTALL);

  @Override
  public Optional<Fault> check(Statement statement) {
    return statement.commands().stream()
        .flatMap(command -> Programs.of(command).stream())
        .filter(command -> command.name().equals("psql"))
        .flatMap(
            command ->
                new PsqlOptions(command.arguments())
                    .assignments().stream()
                        .flatMap(assignment -> check(assignment, command, statement).stream()))
        .findFirst();
  }

  private static Optional<Fault> check(
      String assignment, SimpleCommand command, Statement statement) {
    Matcher parts = ASSIGNMENT.matcher(assignment);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String name = parts.group(1);
    if (OF_PSQL.contains(name)) {
      return parts.group(2) != null
          ? Optional.empty()
          : fault(
              command,
              statement,
              "psql -v " + name + " without a value unsets the variable",
              "Write " + name + "=1.");
    }
    return meant(name)
        .flatMap(
            word ->
                fault(
                    command,
                    statement,
                    "psql has no variable " + name + ", so setting it does nothing",
                    "Did you mean " + word + "?"));
  }

  private static Optional<Fault> fault(
      SimpleCommand command, Statement statement, String reason, String nextStep) {
    return Optional.of(
        new Fault(
            command.line(),
            new CommandLines(List.of(statement)).command(command.line(), statement),
            reason,
            List.of(),
            nextStep));
  }

  /** The same words in another order or case, or a near spelling. */
  private static Optional<String> meant(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    Set<String> words = Set.copyOf(List.of(upper.split("_")));
    return OF_PSQL.stream()
        .filter(known -> Set.copyOf(List.of(known.split("_"))).equals(words))
        .findFirst()
        .or(() -> NearestWord.to(upper, OF_PSQL));
  }
}
