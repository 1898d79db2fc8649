package io.github.recoverydocs.shell;

import io.github.recoverydocs.lab.DrillHost;
import io.github.recoverydocs.lab.HostResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures what the session adds to the commands of a document: the same 50 blocks of four
 * statements in one bash script by hand, and parsed and performed in a session, in turns in one
 * lab.
 *
 * <p>A program and no test, because a time is no truth. CONTRIBUTING.md says how to run it.
 */
public final class SessionBenchmark {
  private static final int BLOCKS = 50;
  private static final int PAIRS = 7;
  private static final String BLOCK =
      """
      total=$((total + %d))
      name="orders_$total"
      printf '%%s\\n' "$name" | tr a-z A-Z >/dev/null
      [ -n "$name" ] && test -d /
      """;

  private final ShellLab lab;
  private final List<String> blocks =
      IntStream.range(0, BLOCKS).mapToObj(BLOCK::formatted).toList();

  private SessionBenchmark(ShellLab lab) {
    this.lab = lab;
  }

  /** Runs it; there are no arguments. */
  public static void main(String[] arguments) {
    try (ShellLab lab = ShellLab.start()) {
      new SessionBenchmark(lab).run();
    }
  }

  private void run() {
    script();
    session();
    List<Double> more = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      double script = millis(script());
      double session = millis(session());
      more.add((session - script) / BLOCKS);
    }
    Collections.sort(more);
    System.out.printf(
        Locale.ROOT,
        "A session takes %.1f ms a block more than one bash script (from %.1f to %.1f in %d pairs of %d blocks)%n",
        more.get(PAIRS / 2),
        more.get(0),
        more.get(PAIRS - 1),
        PAIRS,
        BLOCKS);
  }

  private Duration script() {
    DrillHost host = lab.host();
    host.write("/run/benchmark", Map.of("all.sh", String.join("", blocks)));
    long start = System.nanoTime();
    HostResult result = host.run("bash", "/run/benchmark/all.sh");
    if (result.status() != 0) {
      throw new IllegalStateException(result.errors());
    }
    return since(start);
  }

  /** Parsing, the start of the session and its end are a part of what it adds. */
  private Duration session() {
    long start = System.nanoTime();
    List<Script> scripts = blocks.stream().map(block -> new Script(1, block)).toList();
    List<Statement> statements =
        new ScriptParser(lab.host())
            .parse(scripts).stream().flatMap(parsed -> parsed.statements().stream()).toList();
    try (Session session = new ScriptSession(lab.host(), statements)) {
      for (Statement statement : statements) {
        session.perform(statement, ShellLab.TIMEOUT);
      }
    }
    return since(start);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
