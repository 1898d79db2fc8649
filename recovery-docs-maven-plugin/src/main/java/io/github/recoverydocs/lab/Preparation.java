package io.github.recoverydocs.lab;

import io.github.recoverydocs.runbook.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Performs the steps before the first drill, on the drill host. */
final class Preparation {
  private static final String FOLDER = "/run/recovery-docs/preparation";

  /** What the command {@code timeout} exits with when time is up (coreutils manual). */
  private static final int TIMED_OUT = 124;

  private final DrillHost host;
  private final List<String> psql;
  private final Duration atMost;

  /**
   * Creates it.
   *
   * @param psql the command that performs SQL from its standard input
   * @param atMost the longest that one step may take
   */
  Preparation(DrillHost host, List<String> psql, Duration atMost) {
    this.host = host;
    this.psql = psql;
    this.atMost = atMost;
  }

  /**
   * Performs a step.
   *
   * @throws PreparationException when it does not end well
   */
  void perform(PreparationStep step) {
    String file = step.kind() == PreparationStep.Kind.SQL ? "step.sql" : "step.sh";
    host.write(FOLDER, Map.of(file, step.text()));
    String path = FOLDER + "/" + file;
    List<String> command =
        new ArrayList<>(List.of("timeout", "-k", "5", Long.toString(atMost.toSeconds())));
    if (step.kind() == PreparationStep.Kind.SQL) {
      command.addAll(List.of("bash", "-c", "exec \"$@\" <" + path, "bash"));
      command.addAll(psql);
    } else {
      command.addAll(List.of("bash", "-c", "exec bash -eo pipefail " + path + " </dev/null"));
    }
    HostResult result = host.run(command.toArray(String[]::new));
    if (result.status() != 0) {
      throw new PreparationException(step, reason(result), LastLines.of(result));
    }
  }

  private String reason(HostResult result) {
    return result.status() == TIMED_OUT
        ? "this did not end within " + Durations.print(atMost)
        : "this exited " + result.status();
  }
}
