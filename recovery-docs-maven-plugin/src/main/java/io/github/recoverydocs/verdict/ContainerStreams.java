package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.DockerCommand;
import io.github.recoverydocs.shell.Programs;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.SimpleCommand.Input;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A program in a container that gets no input, or a terminal where there is none.
 *
 * <p>What the reader sees is known (docker 26.1, compose 2.26, at a terminal): without {@code -i},
 * psql reads nothing and ends with 0; with a terminal and a file for input, docker says "the input
 * device is not a TTY". A drill has no terminal, so it would not see the second.
 */
final class ContainerStreams implements TextCheck {
  private static final Set<String> DUMPS = Set.of("pg_dump", "pg_dumpall", "pg_basebackup", "tar");
  private static final Set<String> SHELLS = Set.of("bash", "sh", "ash", "zsh");

  private static final Pattern FUNCTION =
      Pattern.compile("^(?:function\\s+[\\w-]+|[\\w-]+\\s*\\(\\))");

  private static final Pattern TO_A_FILE = Pattern.compile("-[a-zA-Z]*f.*|--file(?:=.*)?");

  private record Case(String reason, String nextStep) {}

  @Override
  public Optional<Fault> check(Statement statement) {
    if (FUNCTION.matcher(statement.text()).find()) {
      // What it reads, its caller decides.
      return Optional.empty();
    }
    for (SimpleCommand command : statement.commands()) {
      Optional<Case> found =
          DockerCommand.of(command)
              .filter(DockerCommand::startsProgram)
              .flatMap(docker -> check(docker, command));
      if (found.isPresent()) {
        return Optional.of(fault(command, found.get(), statement));
      }
    }
    return Optional.empty();
  }

  private static Optional<Case> check(DockerCommand docker, SimpleCommand command) {
    boolean given = command.input() != Input.SESSION;
    List<SimpleCommand> programs = Programs.of(command);
    boolean shut = !docker.passesInput() && !docker.has("-d", "--detach");
    if (shut && (given || !docker.wantsTerminal())) {
      return programs.stream()
          .limit(1)
          .filter(ContainerStreams::readsInput)
          .map(program -> withoutInput(docker, program))
          .findFirst();
    }
    if (given && docker.passesInput() && docker.wantsTerminal()) {
      return withoutTerminal(docker, command);
    }
    boolean dumps = programs.stream().anyMatch(p -> DUMPS.contains(p.name()) && !writesToAFile(p));
    return !docker.compose() && docker.wantsTerminal() && command.outputTaken() && dumps
        ? Optional.of(
            new Case(
                "docker -t turns every line end of the output into CR LF, which damages a dump",
                "Leave out -t, and -i too: docker " + docker.verb() + " … > file."))
        : Optional.empty();
  }

  private static Case withoutInput(DockerCommand docker, SimpleCommand program) {
    String flag = docker.compose() ? " with --interactive=false" : " without -i";
    return new Case(
        "docker " + docker.verb() + flag + " gives " + program.name() + " no input",
        "Write docker "
            + docker.verb()
            + " -i, or "
            + program.name()
            + (SHELLS.contains(program.name()) ? " -c '…'." : " with what it is to do (-c, -f)."));
  }

  /** Compose takes a terminal for granted where its output goes to one. */
  private static Optional<Case> withoutTerminal(DockerCommand docker, SimpleCommand command) {
    if (docker.compose()) {
      return command.outputTaken()
          ? Optional.empty()
          : Optional.of(
              new Case(
                  "at a terminal, docker compose "
                      + docker.verb()
                      + " says: the input device is not a TTY",
                  "Write docker compose "
                      + docker.verb()
                      + " -T where something else than a person is the input."));
    }
    return Optional.of(
        new Case(
            "docker " + docker.verb() + " -t says: the input device is not a TTY",
            "Write -i without -t where something else than a person is the input."));
  }

  /** Programs that do nothing when they get no input. */
  private static boolean readsInput(SimpleCommand program) {
    List<String> arguments = program.arguments();
    if (arguments.contains("--version") || arguments.contains("--help")) {
      return false;
    }
    return switch (program.name()) {
      case "psql" -> arguments.stream().noneMatch(a -> a.contains("$")) && !hasCommand(arguments);
      case "bash", "sh", "ash", "zsh" ->
          arguments.stream().allMatch(argument -> argument.matches("-[il]+|-s|-"));
      default -> false;
    };
  }

  private static boolean hasCommand(List<String> arguments) {
    return new PsqlOptions(arguments).has("cflV?");
  }

  private static boolean writesToAFile(SimpleCommand program) {
    List<String> arguments = program.arguments();
    if (program.name().equals("tar")) {
      return !arguments.isEmpty()
          && arguments.get(0).matches("-?[a-zA-Z]*f")
          && !arguments.contains("-");
    }
    return arguments.stream().anyMatch(argument -> TO_A_FILE.matcher(argument).matches());
  }

  private static Fault fault(SimpleCommand command, Case found, Statement statement) {
    return new Fault(
        command.line(),
        new CommandLines(List.of(statement)).command(command.line(), statement),
        found.reason(),
        List.of(),
        found.nextStep());
  }
}
