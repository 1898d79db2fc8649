package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.DockerCommand;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.SimpleCommand.Input;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A call of docker that goes on until a person stops it, or asks one a question: the rest of a
 * pasted block waits behind it.
 */
final class NeverEnds implements TextCheck {

  private record Wait(String reason, String nextStep) {}

  @Override
  public Optional<Fault> check(Statement statement) {
    if (statement.text().endsWith("&")) {
      return Optional.empty();
    }
    return statement.commands().stream()
        .filter(command -> command.input() == Input.SESSION)
        .filter(command -> !command.words().contains("timeout"))
        .flatMap(command -> wait(command).map(wait -> fault(command, wait, statement)).stream())
        .findFirst();
  }

  private static Optional<Wait> wait(SimpleCommand command) {
    return DockerCommand.of(command)
        .filter(docker -> !docker.has("--help"))
        .flatMap(
            docker ->
                asks(docker)
                    .or(() -> command.outputTaken() ? Optional.empty() : follows(docker))
                    .or(() -> opensTerminal(docker)));
  }

  /** What prints on and on; where something else reads that, it decides when there is enough. */
  private static Optional<Wait> follows(DockerCommand docker) {
    return switch (docker.verb()) {
      case "logs" ->
          docker.has("-f", "--follow") && !docker.has("--until")
              ? follows(docker, "Leave out -f: what was logged so far is printed.")
              : Optional.empty();
      case "stats" ->
          docker.has("--no-stream") ? Optional.empty() : follows(docker, "Write --no-stream.");
      case "events" ->
          docker.has("--until")
              ? Optional.empty()
              : follows(docker, "Say when it is enough: --since 10m --until 0s.");
      case "watch" -> follows(docker, "Leave it out: a recovery changes no source files.");
      case "attach" -> follows(docker, "To see what the container printed, write logs.");
      case "up" -> staysInFront(docker);
      default -> Optional.empty();
    };
  }

  private static Optional<Wait> follows(DockerCommand docker, String nextStep) {
    return Optional.of(
        new Wait(
            name(docker) + (docker.verb().equals("logs") ? " -f" : "") + " never ends", nextStep));
  }

  /** A service that is named may be one that ends by itself. */
  private static Optional<Wait> staysInFront(DockerCommand docker) {
    boolean ends =
        docker.has(
            "-d",
            "--detach",
            "--wait",
            "--no-start",
            "--abort-on-container-exit",
            "--abort-on-container-failure",
            "--exit-code-from");
    return !docker.compose() || ends || !docker.operands().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wait(
                "docker compose up without -d never ends",
                "Write docker compose up -d --wait: it ends when the services are healthy."));
  }

  private static Optional<Wait> asks(DockerCommand docker) {
    boolean forced = docker.has("-f", "--force");
    boolean prunes = docker.verb().endsWith(" prune");
    boolean removes = docker.compose() && docker.verb().equals("rm");
    if (!forced && (prunes || removes)) {
      return Optional.of(
          new Wait(
              name(docker) + " asks a person whether to go on",
              "Write -f where that is meant: without an answer it removes nothing and exits 0."));
    }
    return docker.verb().equals("login") && !docker.has("-p", "--password", "--password-stdin")
        ? Optional.of(
            new Wait(
                "docker login asks for a password at the terminal",
                "Give it the password in a file: docker login --password-stdin < file."))
        : Optional.empty();
  }

  /** {@code docker run -it IMAGE}: whatever the image starts has the terminal. */
  private static Optional<Wait> opensTerminal(DockerCommand docker) {
    boolean alone = docker.verb().equals("run") && !docker.compose() && docker.command().isEmpty();
    return alone && docker.passesInput() && docker.wantsTerminal() && !docker.operands().isEmpty()
        ? Optional.of(
            new Wait(
                "docker run -it without a command waits for a person",
                "Name the command behind the image, or write -d for a server."))
        : Optional.empty();
  }

  private static String name(DockerCommand docker) {
    return (docker.compose() ? "docker compose " : "docker ") + docker.verb();
  }

  private static Fault fault(SimpleCommand command, Wait wait, Statement statement) {
    return new Fault(
        command.line(),
        new CommandLines(List.of(statement)).command(command.line(), statement),
        wait.reason(),
        List.of(),
        wait.nextStep());
  }
}
