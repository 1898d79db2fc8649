package io.github.recoverydocs.verdict.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.Database;
import io.github.recoverydocs.lab.HostResult;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.lab.LabContent;
import io.github.recoverydocs.lab.LabSettings;
import io.github.recoverydocs.lab.Labs;
import io.github.recoverydocs.lab.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A server with the database "app" of shop.sql, and a host that can run more servers. */
final class FingerprintLab implements AutoCloseable {
  private final Path project;
  private final Labs labs;
  private final Lab lab;

  FingerprintLab(String image) {
    try {
      project = Files.createTempDirectory("fingerprint-lab");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    labs = new Labs(LabSettings.of(new ProjectFiles(project, Set.of()), "project"), sentence -> {});
    lab = labs.start(image, LabContent.none());
    lab.host().write("/run/fingerprint", Map.of("shop.sql", Sql.file("shop.sql")));
    bash("psql -Xqv ON_ERROR_STOP=1 -f /run/fingerprint/shop.sql >/dev/null");
  }

  /** A database of the lab's server. */
  Database database(String name) {
    return sql -> query(sql, "-d", name);
  }

  /** A database of another server on the host. */
  Database database(int port, String name) {
    return sql -> query(sql, "-h", "/tmp", "-p", Integer.toString(port), "-d", name);
  }

  private String query(String sql, String... where) {
    lab.host().write("/run/fingerprint", Map.of("query.sql", sql));
    Stream<String> psql =
        Stream.concat(
            Stream.of("psql", "-XAtqv", "ON_ERROR_STOP=1", "-f", "/run/fingerprint/query.sql"),
            Stream.of(where));
    return output(lab.host().run(psql.toArray(String[]::new)));
  }

  /** Performs a script on the host, which has to end well. */
  String bash(String script) {
    return output(lab.host().run("bash", "-euo", "pipefail", "-c", script));
  }

  private static String output(HostResult result) {
    assertThat(result.status()).as("%s%s", result.output(), result.errors()).isZero();
    return result.output();
  }

  /** A database that is a copy of "app", with its settings. */
  Database copy(String name) {
    database("postgres")
        .query(
            """
            DROP DATABASE IF EXISTS %1$s;
            CREATE DATABASE %1$s TEMPLATE app OWNER app_owner;
            """
                    .formatted(name)
                + settings(name));
    return database(name);
  }

  /** What belongs to a database and is not in it: a restore has to see to it. */
  static String settings(String name) {
    return String.join(
            ";\n",
            List.of(
                "ALTER DATABASE %1$s SET timezone = 'Asia/Tokyo'",
                "ALTER DATABASE %1$s SET work_mem = '64MB'",
                "ALTER DATABASE %1$s SET default_transaction_read_only = off",
                "ALTER ROLE app_user IN DATABASE %1$s SET search_path = billing, public",
                "REVOKE CONNECT ON DATABASE %1$s FROM PUBLIC",
                "GRANT CONNECT ON DATABASE %1$s TO app_user",
                "COMMENT ON DATABASE %1$s IS 'the shop';\n"))
        .formatted(name);
  }

  @Override
  public void close() {
    lab.close();
    labs.close();
    try {
      Files.delete(project);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
