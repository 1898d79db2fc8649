package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.DockerCommand;
import io.github.recoverydocs.shell.Programs;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.SimpleCommand.Input;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that wants a person at the keyboard: the rest of a pasted block goes to it. */
final class WaitsForPerson implements TextCheck {
  private static final Set<String> SCREENS =
      Set.of("less", "more", "most", "vi", "vim", "nano", "emacs", "top", "htop", "watch", "man");
  private static final Set<String> SHELLS = Set.of("python", "python3", "sqlite3", "redis-cli");
  private static final Set<String> SHELLS_OF_CONTAINERS = Set.of("bash", "sh", "ash", "zsh");

  private static final Set<String> ASKS = Set.of("-W", "--password");
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

  /** Options that only make a shell read other files before its prompt. */
  private static final Pattern PROMPT_ANYWAY = Pattern.compile("-[il]+|--login|--norc|--noprofile");

  /**
   * {@code "$@"}, {@code "${options[@]}"} or {@code $OPTIONS}: any number of words, known later.
   */
  private static final Pattern UNKNOWN = Pattern.compile("^\\$|\\$[@*]|\\[[@*]\\]");

  private static final Pattern TAKES_VALUE =
      Pattern.compile("-[A-Za-z]*[dhpU]|--(?:dbname|host|port|username)");

  private static final Pattern ADDRESS =
      Pattern.compile("\\$\\{?[A-Za-z0-9_]*(?:URL|URI|DSN|DATABASE|DB|DB_?NAME)}?");

  private static final Pattern SUDO_ALONE =
      Pattern.compile("sudo(?: (?:-[A-Za-z]*u \\S+|--user[= ]\\S+|-[A-Za-z]+|--login|--shell))+");

  private static final Pattern SHELL_OPTION =
      Pattern.compile(" (?:-[A-Za-z]*[is]|--login|--shell)");

  @Override
  public Optional<Fault> check(Statement statement) {
    return statement.commands().stream()
        .flatMap(command -> check(command, statement).stream())
        .findFirst();
  }

  private static Optional<Fault> check(SimpleCommand command, Statement statement) {
    return Programs.of(command).stream()
        .flatMap(
            program ->
                reason(program)
                    .map(why -> fault(program, why, nextStep(command, program), statement))
                    .stream())
        .findFirst();
  }

  /** Behind a shell in a container stands what is to be typed there. */
  private static String nextStep(SimpleCommand command, SimpleCommand program) {
    return DockerCommand.of(command).isPresent() && SHELLS_OF_CONTAINERS.contains(program.name())
        ? "Pasted, the lines below go on outside of the container: give them to its shell, "
            + program.name()
            + " -c '…', or in a here-document without a terminal (docker exec -i, docker compose exec -T)."
        : "Give it what it needs on the command line, in a file or in a here-document.";
  }

  private static Optional<String> reason(SimpleCommand command) {
    String name = command.name();
    List<String> arguments = command.arguments();
    if (asksForPassword(name, arguments)) {
      return Optional.of(name + " asks for a password at the terminal");
    }
    if (command.input() != Input.SESSION || isAboutItself(arguments)) {
      return Optional.empty();
    }
    boolean edits = name.equals("crontab") && arguments.contains("-e");
    if (edits || SCREENS.contains(name) && !command.outputTaken() && !isBatch(name, arguments)) {
      return Optional.of(name + " takes over the terminal until a person leaves it");
    }
    String program = isSudoAlone(command) ? "sudo" : name;
    return opensPrompt(command)
        ? Optional.of(program + " opens a prompt and waits for a person")
        : Optional.empty();
  }

  /** {@code sudo -i}: a shell of another user's, with no command behind the options. */
  private static boolean isSudoAlone(SimpleCommand command) {
    Matcher sudo = SUDO_ALONE.matcher(String.join(" ", command.words()));
    return sudo.matches() && SHELL_OPTION.matcher(sudo.group()).find();
  }

  private static boolean opensPrompt(SimpleCommand command) {
    List<String> arguments = command.arguments();
    if (isSudoAlone(command)) {
      return true;
    }
    return switch (command.name()) {
      case "psql" -> !new PsqlOptions(arguments).has("cflV?") && !hasUnknownWords(arguments);
      case "bash", "sh", "zsh" ->
          arguments.stream().allMatch(argument -> PROMPT_ANYWAY.matcher(argument).matches());
      case "ssh" -> new SshOptions(arguments).opensShell();
      case "su" -> arguments.stream().noneMatch(a -> a.matches("-[a-z]*c|--command(=.*)?"));
      default -> SHELLS.contains(command.name()) && arguments.isEmpty();
    };
  }

  /** What stands behind {@code -h} is its value, and an address is one word. */
  private static boolean hasUnknownWords(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      boolean isValue = i > 0 && TAKES_VALUE.matcher(arguments.get(i - 1)).matches();
      if (!isValue
          && UNKNOWN.matcher(arguments.get(i)).find()
          && !ADDRESS.matcher(arguments.get(i)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksForPassword(String name, List<String> arguments) {
    boolean creates =
        name.equals("createuser")
            && arguments.stream().anyMatch(a -> a.matches("-P|--pwprompt|--interactive"));
    return creates || POSTGRES_TOOLS.contains(name) && arguments.stream().anyMatch(ASKS::contains);
  }

  private static boolean isAboutItself(List<String> arguments) {
    return arguments.contains("--version") || arguments.contains("--help");
  }

  private static boolean isBatch(String name, List<String> arguments) {
    return name.equals("top") && arguments.stream().anyMatch(a -> a.matches("-[a-zA-Z]*b.*"));
  }

  private static Fault fault(
      SimpleCommand command, String reason, String nextStep, Statement statement) {
    return new Fault(
        command.line(),
        new CommandLines(List.of(statement)).command(command.line(), statement),
        reason,
        List.of(),
        nextStep);
  }
}
