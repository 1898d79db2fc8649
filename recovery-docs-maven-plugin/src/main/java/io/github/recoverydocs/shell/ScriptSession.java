package io.github.recoverydocs.shell;

import io.github.recoverydocs.lab.DrillHost;
import io.github.recoverydocs.lab.HostProcess;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A session without a terminal: one bash that sources a file a statement, when it is told to.
 *
 * <p>Bash reads our commands from descriptor 250, so that a document's commands find their standard
 * input closed.
 */
public final class ScriptSession implements Session {
  private static final String FOLDER = "/run/recovery-docs";
  private static final List<String> START =
      List.of(
          "bash",
          "-c",
          "exec 250<&0 251>&1 252>&2 </dev/null; exec bash --norc --noprofile /dev/fd/250");
  private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

  /** Kills every process of a session, daemons apart: they have begun a session of their own. */
  private static final String KILL =
      """
      read -r session <"$0" || exit 0
      for stat in /proc/[0-9]*/stat; do
        read -r line <"$stat" || continue
        pid=${line%% *}
        fields=(${line##*) })
        ((fields[3] != session)) || kill -KILL "$pid"
      done 2>/dev/null
      """;

  private final Map<Statement, Integer> numbers = new IdentityHashMap<>();
  private final DrillHost host;
  private final String nonce;
  private final SessionRecorder recorder;
  private final HostProcess process;

  /**
   * Starts a session.
   *
   * @param host where
   * @param statements all that may be performed, in order
   */
  public ScriptSession(DrillHost host, List<Statement> statements) {
    this.host = host;
    nonce = UUID.randomUUID().toString().replace("-", "");
    recorder = new SessionRecorder(nonce);
    Map<String, String> files = new HashMap<>();
    CalledFunctions functions = new CalledFunctions(statements);
    for (Statement statement : statements) {
      int number = numbers.size() + 1;
      numbers.put(statement, number);
      files.put(
          "statements/" + number,
          new StatementFile(number, statement, functions.references(statement)).text());
    }
    files.put("session.sh", resource());
    host.write(FOLDER, files);
    process = host.start(START, recorder);
    boolean ownTraps = statements.stream().anyMatch(statement -> statement.text().contains("trap"));
    send(
        ". "
            + FOLDER
            + "/session.sh "
            + nonce
            + " "
            + (ownTraps ? 1 : 0)
            + "\n{ __rd_close 0; } 2>/dev/null\n");
    if (!recorder.awaitClose(0, START_TIMEOUT)) {
      throw new UncheckedIOException(
          new IOException(
              "The session does not start: " + recorder.take().errors().text().strip()));
    }
    recorder.take();
  }

  @Override
  public CommandResult perform(Statement statement, Duration timeout) {
    int number = numbers.get(statement);
    recorder.expect(statement);
    send(
        ". %s/statements/%d; __rd_source=$?\n{ __rd_close %d; } 2>/dev/null\n"
            .formatted(FOLDER, number, number));
    boolean closed = recorder.awaitClose(number, timeout);
    Outcome outcome =
        closed ? Outcome.ENDED : recorder.hasEnded() ? Outcome.SESSION_ENDED : Outcome.TIMED_OUT;
    CommandResult result = recorder.take().result(statement, outcome);
    if (outcome == Outcome.TIMED_OUT) {
      host.run("bash", "-c", KILL, FOLDER + "/" + nonce + ".pid");
    }
    return result;
  }

  /** Lets the document's own EXIT trap run, then lets go. */
  @Override
  public void close() {
    if (!recorder.hasEnded()) {
      send("exit\n");
      recorder.awaitEnd(Duration.ofSeconds(2));
    }
    process.close();
  }

  private void send(String text) {
    try {
      process.send(text);
    } catch (IOException e) {
      throw new UncheckedIOException("The session no longer listens", e);
    }
  }

  private static String resource() {
    try (InputStream in = ScriptSession.class.getResourceAsStream("session.sh")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
