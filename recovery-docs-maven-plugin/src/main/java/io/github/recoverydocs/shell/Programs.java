package io.github.recoverydocs.shell;

import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The programs behind a command: docker starts one in a container, {@code sh -c} those in its
 * argument.
 */
public final class Programs {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "zsh");

  /** Nobody nests deeper, and a text that could is looked into no further. */
  private static final int DEPTH = 4;

  /** How the commands inside of another are looked at. */
  private interface Inner {
    List<SimpleCommand> of(SimpleCommand command, int depth);
  }

  private Programs() {}

  /** Returns what a command starts in the end; the command itself where that is no other. */
  public static List<SimpleCommand> of(SimpleCommand command) {
    return of(command, DEPTH);
  }

  /** Returns what a shell performs, docker's calls as they are; another command itself. */
  public static List<SimpleCommand> ofShell(SimpleCommand command) {
    return ofShell(command, DEPTH, Programs::ofShell);
  }

  private static List<SimpleCommand> ofShell(SimpleCommand command, int depth) {
    return ofShell(command, depth, Programs::ofShell);
  }

  private static List<SimpleCommand> of(SimpleCommand command, int depth) {
    Optional<DockerCommand> docker = DockerCommand.of(command);
    if (docker.isEmpty()) {
      return ofShell(command, depth, Programs::of);
    }
    return depth > 0 && docker.get().startsProgram()
        ? of(inContainer(docker.get(), command), depth - 1)
        : List.of(command);
  }

  private static List<SimpleCommand> ofShell(SimpleCommand command, int depth, Inner inside) {
    if (depth == 0) {
      return List.of(command);
    }
    Optional<String> script = script(command);
    if (script.isEmpty()) {
      return List.of(command);
    }
    List<SimpleCommand> programs = new ArrayList<>();
    for (SimpleCommand inner :
        CommandScan.of(script.get(), 1, command.input(), command.outputTaken())) {
      programs.addAll(inside.of(atLine(command.line(), inner), depth - 1));
    }
    return programs.isEmpty() ? List.of(command) : programs;
  }

  private static SimpleCommand inContainer(DockerCommand docker, SimpleCommand command) {
    // A terminal without -i shows a prompt to which nobody can say anything.
    boolean passed = docker.passesInput() || docker.wantsTerminal();
    return new SimpleCommand(
        command.line(),
        docker.command(),
        docker.command(),
        passed ? command.input() : Input.NONE,
        command.outputTaken());
  }

  /** The text behind {@code -c}, which may stand among other letters: {@code bash -lc '…'}. */
  private static Optional<String> script(SimpleCommand command) {
    List<String> arguments = command.arguments();
    if (!SHELLS.contains(command.name())) {
      return Optional.empty();
    }
    for (int i = 0; i + 1 < arguments.size() && arguments.get(i).startsWith("-"); i++) {
      if (arguments.get(i).matches("-[a-z]*c[a-z]*")) {
        return Optional.of(unquoted(arguments.get(i + 1)));
      }
    }
    return Optional.empty();
  }

  /** A word in which something is expanded comes as it was written. */
  private static String unquoted(String word) {
    return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")
        ? word.substring(1, word.length() - 1).replaceAll("\\\\([\"\\\\$`])", "$1")
        : word;
  }

  private static SimpleCommand atLine(int line, SimpleCommand command) {
    return new SimpleCommand(
        line, command.raw(), command.words(), command.input(), command.outputTaken());
  }
}
