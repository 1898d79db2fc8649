package io.github.recoverydocs.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Measures the lab of a Compose project of two services: how much longer its warm start takes than
 * {@code docker compose up --wait} by hand in the same lab, and what a reset takes after different
 * damage, beside the start of the server alone.
 *
 * <p>A program and no test, because a time is no truth. CONTRIBUTING.md says how to run it.
 */
public final class ComposeLabBenchmark {
  private static final int ROUNDS = 7;
  private static final String COMPOSE =
      """
      name: bench
      services:
        postgres:
          image: postgres:17
          environment: {POSTGRES_PASSWORD: secret}
          ports: ["5432:5432"]
          volumes: ["data:/var/lib/postgresql/data"]
          healthcheck: {test: ["CMD", "pg_isready", "-U", "postgres", "-h", "localhost"], interval: 1s, retries: 30}
        backend:
          image: debian:trixie-slim
          command: sleep infinity
          init: true
          depends_on: {postgres: {condition: service_healthy}}
      volumes: {data: {}}
      """;

  private final Labs labs;

  private ComposeLabBenchmark(Labs labs) {
    this.labs = labs;
  }

  /** Runs it; there are no arguments. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("recovery-docs-benchmark");
    Files.writeString(folder.resolve("compose.yml"), COMPOSE);
    LabSettings settings = LabSettings.of(new ProjectFiles(folder, Set.of()), "bench");
    try (Labs labs = new Labs(settings, sentence -> {})) {
      ComposeLabBenchmark benchmark = new ComposeLabBenchmark(labs);
      benchmark.starts();
      benchmark.resets();
    }
  }

  private void starts() {
    List<Double> hand = new ArrayList<>();
    List<Double> more = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      try (ComposeLabs compose = compose(false)) {
        double lab = seconds(compose::next);
        Lab up = compose.next();
        run(up, "docker compose down --volumes --timeout 1");
        double byHand = seconds(() -> run(up, "docker compose up -d --wait"));
        if (round >= 0) {
          hand.add(byHand);
          more.add(lab - byHand);
        }
      }
    }
    print("docker compose up --wait by hand", hand);
    print("a warm start of the lab takes more", more);
  }

  private void resets() {
    try (ComposeLabs compose = compose(true)) {
      compose.next();
      reset(compose, "a reset after nothing was done", ":");
      reset(compose, "after docker compose down -v", "docker compose down --volumes --timeout 1");
      reset(
          compose,
          "after rows were deleted and a service stopped",
          "docker compose stop backend; PGPASSWORD=secret psql -c 'CREATE TABLE t AS SELECT generate_series(1, 100000)'");
      Lab lab = compose.next();
      List<Double> server = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        run(lab, "docker stop bench-postgres-1");
        server.add(
            seconds(
                () ->
                    run(
                        lab,
                        "docker start bench-postgres-1; until pg_isready -q; do sleep 0.01; done")));
      }
      print("the server's own start (docker start until pg_isready)", server);
      reset(
          compose,
          "after docker compose down -v and docker system prune -af, images copied in again",
          "docker compose down --volumes --timeout 1; docker system prune -af --volumes");
    }
  }

  private static void reset(ComposeLabs compose, String name, String damage) {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      run(compose.next(), damage);
      times.add(seconds(compose::next));
    }
    print(name, times);
  }

  private ComposeLabs compose(boolean several) {
    PreparationStep up = PreparationStep.bash("docker compose up -d --wait", "compose.yml");
    ComposeSetup setup =
        new ComposeSetup(
            Optional.of(up), Optional.empty(), List.of(), Optional.empty(), LabContent.none());

    return labs.compose(setup, "postgres:17", several);
  }

  private static HostResult run(Lab lab, String command) {
    HostResult result = lab.host().run("bash", "-c", command);
    if (result.status() != 0) {
      throw new IllegalStateException(command + ": " + result.errors());
    }
    return result;
  }

  private static double seconds(Supplier<?> action) {
    long start = System.nanoTime();
    action.get();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String what, List<Double> seconds) {
    Collections.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f s (from %.2f to %.2f in %d)%n",
        what,
        seconds.get(seconds.size() / 2),
        seconds.get(0),
        seconds.get(seconds.size() - 1),
        seconds.size());
  }
}
