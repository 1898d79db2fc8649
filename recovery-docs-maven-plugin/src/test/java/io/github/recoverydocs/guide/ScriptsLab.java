package io.github.recoverydocs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.HostResult;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.lab.LabContent;
import io.github.recoverydocs.lab.LabSettings;
import io.github.recoverydocs.lab.Labs;
import io.github.recoverydocs.lab.ProjectFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A real server, and a host with the built-in template's scripts as they are rendered. */
final class ScriptsLab implements AutoCloseable {
  private final Labs labs;
  private final Lab lab;

  private ScriptsLab(Labs labs, Lab lab) {
    this.labs = labs;
    this.lab = lab;
  }

  /** The fixture and the given files of {@code /guide} are in {@code /run/guide}. */
  static ScriptsLab start(Path temporary, String... files) throws IOException {
    Path root = BuiltInTemplate.render(temporary, Map.of("project_name", "Shop")).root();
    Labs labs = new Labs(LabSettings.of(new ProjectFiles(root, Set.of()), "shop"), sentence -> {});
    Lab lab = labs.start("postgres:17", LabContent.none());
    Map<String, String> contents = new HashMap<>();
    contents.put("shop.sql", resource("/recovery-docs-template/fixtures/shop.sql"));
    for (String file : files) {
      contents.put(file, resource("/guide/" + file));
    }
    lab.host().write("/run/guide", contents);
    return new ScriptsLab(labs, lab);
  }

  /** A new database "shop" with the fixture, and no backup. */
  void reset() {
    bash(
        """
        rm -rf /tmp/backups
        for name in $(psql -XAtqd postgres -c "SELECT datname FROM pg_database WHERE datname ~ '^(shop|beside)'"); do
          psql -Xqd postgres -c "DROP DATABASE \\"$name\\" WITH (FORCE)"
        done
        if ! psql -Xqd pristine -c '' 2>/dev/null; then
          psql -Xqd postgres -c 'CREATE DATABASE pristine'
          psql -Xqd pristine -c 'CREATE EXTENSION pgcrypto'
          psql -Xqv ON_ERROR_STOP=1 -d pristine -f /run/guide/shop.sql >/dev/null
        fi
        psql -Xqd postgres -c "DO 'BEGIN ALTER ROLE x RENAME TO auditor; EXCEPTION WHEN undefined_object THEN END'"
        psql -Xqd postgres -c 'CREATE DATABASE shop TEMPLATE pristine' \
          -c "ALTER DATABASE shop SET timezone = 'Europe/Berlin'" -c 'GRANT CONNECT ON DATABASE shop TO auditor'
        """);
  }

  /** The output of what has to end well. */
  String bash(String script) {
    HostResult result = run(script);
    assertThat(result.status()).as("%s%s", result.output(), result.errors()).isZero();
    return result.output();
  }

  HostResult run(String script) {
    String settings =
        "export POSTGRES_USER=postgres POSTGRES_DB=shop; : ${BACKUP_DIR:=/tmp/backups}; export BACKUP_DIR\n";
    return lab.host()
        .run(
            "bash",
            "-euo",
            "pipefail",
            "-c",
            settings + "cd " + lab.host().workingFolder() + "\n" + script);
  }

  @Override
  public void close() {
    lab.close();
    labs.close();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ScriptsLab.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
