package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.SimpleCommand.Input;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A command that wants a person at the keyboard: the rest of a pasted block goes to it. */
final class WaitsForPerson implements TextCheck {
  private static final Set<String> SCREENS =
      Set.of("less", "more", "most", "vi", "vim", "nano", "emacs", "top", "htop", "watch", "man");
  private static final Set<String> SHELLS =
      Set.of("bash", "sh", "zsh", "python", "python3", "sqlite3", "redis-cli");
  private static final Set<String> POSTGRES_TOOLS =
      Set.of(
          "psql",
          "pg_dump",
          "pg_dumpall",
          "pg_restore",
          "pg_basebackup",
          "createdb",
          "dropdb",
          "createuser",
          "dropuser");

  /** What makes psql do something and end (PostgreSQL manual, "psql", Options). */
  private static final Pattern PSQL_ENDS =
      Pattern.compile("-[A-Za-z]*[cflV?].*|--(command|file|list|version|help).*");

  @Override
  public Optional<Fault> check(Statement statement) {
    return statement.commands().stream()
        .flatMap(command -> reason(command).map(why -> fault(command, why, statement)).stream())
        .findFirst();
  }

  private static Optional<String> reason(SimpleCommand command) {
    String name = command.name();
    List<String> arguments = command.arguments();
    if (POSTGRES_TOOLS.contains(name) && arguments.stream().anyMatch(WaitsForPerson::asks)) {
      return Optional.of(name + " asks for a password at the terminal");
    }
    boolean keyboard = command.input() == Input.SESSION;
    if (keyboard && SCREENS.contains(name) && !command.outputTaken()) {
      return Optional.of(name + " takes over the terminal until a person leaves it");
    }
    if (keyboard && SHELLS.contains(name) && arguments.isEmpty()) {
      return Optional.of(name + " opens a prompt and waits for a person");
    }
    if (keyboard
        && name.equals("psql")
        && arguments.stream().noneMatch(argument -> PSQL_ENDS.matcher(argument).matches())) {
      return Optional.of("psql opens a prompt and waits for a person");
    }
    return Optional.empty();
  }

  private static boolean asks(String argument) {
    return argument.equals("-W") || argument.equals("--password");
  }

  private static Fault fault(SimpleCommand command, String reason, Statement statement) {
    return new Fault(
        command.line(),
        new CommandLines(List.of(statement)).command(command.line(), statement),
        reason,
        List.of(),
        "Give it what it needs on the command line, in a file or in a here-document.");
  }
}
