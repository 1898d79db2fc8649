package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.NearestWord;
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
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?:-v|--set=|--variable=)?([A-Za-z_]+)(?:=.*)?");

  @Override
  public Optional<Fault> check(Statement statement) {
    for (SimpleCommand command : statement.commands()) {
      if (!command.name().equals("psql")) {
        continue;
      }
      List<String> arguments = command.arguments();
      for (int i = 0; i < arguments.size(); i++) {
        boolean follows =
            i > 0 && Set.of("-v", "--set", "--variable").contains(arguments.get(i - 1));
        boolean attached = arguments.get(i).matches("(-v|--set=|--variable=)[A-Za-z_].*");
        if (follows || attached) {
          Optional<Fault> fault = check(arguments.get(i), command, statement);
          if (fault.isPresent()) {
            return fault;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Fault> check(
      String assignment, SimpleCommand command, Statement statement) {
    Matcher name = ASSIGNMENT.matcher(assignment);
    if (!name.matches() || OF_PSQL.contains(name.group(1))) {
      return Optional.empty();
    }
    return meant(name.group(1))
        .map(
            word ->
                new Fault(
                    command.line(),
                    new CommandLines(List.of(statement)).command(command.line(), statement),
                    "psql has no variable " + name.group(1) + ", so setting it does nothing",
                    List.of(),
                    "Did you mean " + word + "?"));
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
