package io.github.recoverydocs.verdict.fingerprint;

import io.github.recoverydocs.lab.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures the digest of a table's rows beside one hash over the same rows in SQL, in turns on one
 * server, and what a fingerprint takes of a database that is next to empty.
 *
 * <p>A program and no test, because a time is no truth. CONTRIBUTING.md says how to run it.
 */
public final class FingerprintBenchmark {
  private static final int ROUNDS = 7;
  private static final int ROUNDS_OF_LARGE = 3;
  private static final String TABLES =
      """
      DROP DATABASE IF EXISTS benchmark;
      CREATE DATABASE benchmark;
      \\c benchmark
      CREATE TABLE narrow AS SELECT g AS id, g % 7 AS n FROM generate_series(1, 3000000) AS g;
      CREATE TABLE accounts AS
        SELECT g AS id, g % 20 AS branch, 0 AS balance, ''::char(84) AS filler
        FROM generate_series(1, 2000000) AS g;
      CREATE TABLE wide AS
        SELECT g::bigint AS id, md5(g::text) AS a, md5((-g)::text) AS b, now() + g * interval '1 s' AS c,
          g * 1.5 AS d, g * 1.1::float8 AS e, repeat(md5(g::text), 8) AS f, '{"a": 1}'::jsonb AS g
        FROM generate_series(1, 1000000) AS g;
      CREATE TABLE named AS SELECT md5(g::text)::uuid AS id, g AS n FROM generate_series(1, 1000000) AS g;
      CREATE TABLE without_key AS SELECT id, a FROM wide;
      ALTER TABLE narrow ADD PRIMARY KEY (id);
      ALTER TABLE accounts ADD PRIMARY KEY (id);
      ALTER TABLE wide ADD PRIMARY KEY (id);
      ALTER TABLE named ADD PRIMARY KEY (id);
      VACUUM ANALYZE;
      """;

  /** Rows of 128 bytes with their headers. */
  private static final long ROWS_A_GIGABYTE = 8_000_000;

  private static final String LARGE =
      """
      CREATE DATABASE benchmark;
      \\c benchmark
      CREATE TABLE large AS
        SELECT g AS id, g %% 20 AS branch, 0 AS balance, ''::char(84) AS filler
        FROM generate_series(1, %d) AS g;
      ALTER TABLE large ADD PRIMARY KEY (id);
      VACUUM ANALYZE;
      """;

  private final Database database;
  private final int rounds;
  private final RowsQuestion rows;

  private FingerprintBenchmark(Database database, int rounds) {
    this.database = database;
    this.rounds = rounds;
    rows = new RowsQuestion(database, RowLimits.standard());
  }

  /**
   * Runs it; an argument is the size in gigabytes of one table, instead of several smaller ones.
   */
  public static void main(String[] arguments) {
    try (FingerprintLab lab = new FingerprintLab("postgres:17")) {
      if (arguments.length > 0) {
        long size = Long.parseLong(arguments[0]);
        lab.database("postgres").query(LARGE.formatted(size * ROWS_A_GIGABYTE));
        new FingerprintBenchmark(lab.database("benchmark"), ROUNDS_OF_LARGE).run();
        return;
      }
      lab.database("postgres").query(TABLES);
      new FingerprintBenchmark(lab.database("benchmark"), ROUNDS).run();
      Fingerprints small = new Fingerprints(lab.database("app"));
      List<Double> times = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        times.add(seconds(small::take));
      }
      Collections.sort(times);
      System.out.printf(
          Locale.ROOT, "A fingerprint of a small database: %.2f s%n", times.get(ROUNDS / 2));
    }
  }

  private void run() {
    for (TableDefinition table : new CatalogQuestion(database).ask().tables()) {
      compare(table);
    }
  }

  private void compare(TableDefinition table) {
    String hash =
        Sql.snapshot("SELECT sum(hashtextextended(t::text, 0)) FROM " + table.name() + " AS t;\n");
    List<Double> hashes = new ArrayList<>();
    List<Double> digests = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = -1; round < rounds; round++) {
      double one = seconds(() -> database.query(hash));
      double digest = seconds(() -> rows.ask(List.of(table)));
      if (round >= 0) {
        hashes.add(one);
        digests.add(digest);
        ratios.add(digest / one);
      }
    }
    Collections.sort(hashes);
    Collections.sort(digests);
    Collections.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "%s: one hash %.2f s, fingerprint %.2f s, ratio %.2f (from %.2f to %.2f in %d pairs)%n",
        table.name(),
        hashes.get(rounds / 2),
        digests.get(rounds / 2),
        ratios.get(rounds / 2),
        ratios.get(0),
        ratios.get(rounds - 1),
        rounds);
  }

  private static double seconds(Runnable question) {
    long start = System.nanoTime();
    question.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
