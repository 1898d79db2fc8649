package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SimpleCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code service postgresql stop}: the drill host has the scripts of Debian's package, which find
 * no server there and end with 0, while the lab's server runs on.
 */
final class ServiceOfNoServer implements Rule {
  private static final Set<String> VERBS = Set.of("stop", "start", "restart", "reload");

  @Override
  public Optional<Fault> check(Evidence evidence) {
    return evidence.lines().commandsOf(evidence.result().statement()).stream()
        .filter(ServiceOfNoServer::controlsServer)
        .findFirst()
        .map(
            command ->
                evidence.fault(
                    command.line(),
                    "the command exited 0 and has not reached the lab's server",
                    evidence.said(),
                    "That server is its container's first process and cannot be stopped or started. Write <!-- recovery-docs: skip=\"why\" --> above a block of its own."));
  }

  private static boolean controlsServer(SimpleCommand command) {
    List<String> arguments = command.arguments();
    boolean service =
        Set.of("service", "invoke-rc.d").contains(command.name())
            && arguments.stream().anyMatch(argument -> argument.startsWith("postgresql"));
    boolean script = command.name().startsWith("postgresql") && !arguments.isEmpty();
    return (service || script) && arguments.stream().anyMatch(VERBS::contains);
  }
}
