package io.github.recoverydocs.shell;

import java.util.Set;

/** Commands whose status answers a question: "no" is not a failure where the answer is used. */
public final class Questions {
  private static final Set<String> COMMANDS =
      Set.of(
          "[",
          "test",
          "grep",
          "egrep",
          "fgrep",
          "command",
          "type",
          "which",
          "hash",
          "pg_isready",
          "cmp",
          "diff",
          "pgrep",
          "pidof",
          "id",
          "getent",
          "let",
          "true",
          "false",
          "mountpoint");

  private Questions() {}

  /**
   * Tells whether a command asks a question, in a container or here: {@code docker exec db test -f
   * x}, {@code docker volume inspect x}.
   */
  public static boolean ask(SimpleCommand command) {
    return DockerCommand.of(command)
        .map(
            docker ->
                docker.startsProgram()
                    ? Programs.of(command).stream().allMatch(inner -> ask(firstWord(inner)))
                    : docker.verb().endsWith("inspect"))
        .orElseGet(() -> ask(firstWord(command)));
  }

  private static String firstWord(SimpleCommand command) {
    return command.words().isEmpty() ? "" : command.words().get(0);
  }

  /** Tells whether a command, named as written, asks a question. */
  public static boolean ask(String command) {
    return COMMANDS.contains(command);
  }
}
