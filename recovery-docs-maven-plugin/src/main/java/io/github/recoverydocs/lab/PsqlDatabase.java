package io.github.recoverydocs.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a database with psql, on the drill host or in the container of its server. */
final class PsqlDatabase implements Database {
  private static final String FOLDER = "/run/recovery-docs/question";
  private static final int TIMED_OUT = 124;

  private final DrillHost host;
  private final List<String> psql;
  private final Duration atMost;

  /**
   * Creates it.
   *
   * @param psql the command that performs SQL from its standard input
   * @param atMost the longest that one question may take
   */
  PsqlDatabase(DrillHost host, List<String> psql, Duration atMost) {
    this.host = host;
    this.psql = List.copyOf(psql);
    this.atMost = atMost;
  }

  @Override
  public String query(String sql) {
    host.write(FOLDER, Map.of("question.sql", sql));
    List<String> command =
        new ArrayList<>(List.of("timeout", "-k", "5", Long.toString(atMost.toSeconds())));
    command.addAll(List.of("bash", "-c", "exec \"$@\" <" + FOLDER + "/question.sql", "bash"));
    command.addAll(psql);
    command.addAll(List.of("-Atq", "-v", "ON_ERROR_STOP=1"));
    HostResult result = host.run(command.toArray(String[]::new));
    if (result.status() == 0) {
      return result.output();
    }
    throw new DatabaseException(
        result.status() == TIMED_OUT
            ? "The server has not answered within " + atMost.toSeconds() + " s"
            : LastLines.of(new HostResult(result.status(), "", result.errors())));
  }
}
