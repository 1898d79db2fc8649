package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.DockerCommand;
import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.util.List;

/**
 * Tells by which status a command says that its reader has had enough: {@code … | head -1}.
 *
 * <p>A signal ends most. Of docker compose, which is a plugin, docker then says 255, and {@code
 * docker run} tells it in words (engine 26.1, compose 2.26).
 */
final class BrokenPipe {
  private static final int BY_SIGNAL = 141;
  private static final int OF_COMPOSE = 255;
  private static final String IN_WORDS = "write /dev/stdout: broken pipe";

  private final Evidence evidence;

  BrokenPipe(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Whether a stage before the last one that ended so has not failed. */
  boolean is(int status) {
    return status == BY_SIGNAL
        || status == OF_COMPOSE && callsCompose()
        || status == 1 && evidence.result().errors().text().contains(IN_WORDS);
  }

  /** Whether a pipeline under {@code pipefail} was cut short by its reader, which ended well. */
  boolean endedWell(int status) {
    return is(status)
        && evidence.events(Kind.PIPE).stream()
            .map(SessionEvent::stages)
            .anyMatch(stages -> endedWell(stages, status));
  }

  private static boolean endedWell(List<Integer> stages, int status) {
    return stages.get(stages.size() - 1) == 0 && stages.contains(status);
  }

  private boolean callsCompose() {
    return evidence.lines().commandsOf(evidence.result().statement()).stream()
        .anyMatch(command -> DockerCommand.of(command).filter(DockerCommand::compose).isPresent());
  }
}
