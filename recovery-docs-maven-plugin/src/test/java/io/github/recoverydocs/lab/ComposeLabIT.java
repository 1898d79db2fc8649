package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Compose project on a drill host: what is there, and that each drill finds it as it was. */
@Tag("container")
class ComposeLabIT {
  private static final String COMPOSE =
      """
      name: shop
      services:
        postgres:
          image: postgres:17
          environment:
            POSTGRES_DB: shop
            POSTGRES_USER: shop
            POSTGRES_PASSWORD: secret
          ports: ["5432:5432"]
          volumes: ["data:/var/lib/postgresql/data"]
          healthcheck:
            test: ["CMD-SHELL", "pg_isready -U shop -d shop"]
            interval: 1s
            retries: 30
        backend:
          image: debian:trixie-slim
          command: sleep infinity
          init: true
          depends_on:
            postgres:
              condition: service_healthy
      volumes:
        data:
      """;

  private static final List<String> PROGRESS = new ArrayList<>();

  @TempDir static Path folder;
  private static Labs labs;
  private static ComposeLabs compose;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("compose.yml"), COMPOSE);
    Files.writeString(folder.resolve("note.txt"), "as it was");
    labs = new Labs(LabSettings.of(new ProjectFiles(folder, Set.of()), "shop"), PROGRESS::add);
    ComposeSetup setup =
        new ComposeSetup(
            Optional.of(PreparationStep.bash("docker compose up -d --wait", "compose.yml:1")),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            new LabContent(
                Optional.empty(),
                Optional.empty(),
                List.of(
                    new PreparationStep(
                        PreparationStep.Kind.SQL,
                        "CREATE TABLE orders AS SELECT generate_series(1, 1000) AS id;",
                        "drills.yaml:2"),
                    PreparationStep.bash(
                        "mkdir backups && pg_dump -f backups/shop.sql", "drills.yaml:3"))));
    compose = labs.compose(setup, "postgres:17", true);
  }

  @AfterAll
  static void stop() {
    labs.close();
  }

  @Test
  void theProjectIsUpWithItsFixture() {
    Lab lab = compose.next();
    assertThat(lab.postgresVersion()).startsWith("17.");
    assertThat(lab.databaseBytes().orElseThrow()).isGreaterThan(5_000_000);
    assertThat(output(lab, "psql -Atc 'SELECT count(*) FROM orders'")).isEqualTo("1000");
    assertThat(output(lab, "docker compose ps --format '{{.Service}} {{.Health}}' | sort"))
        .isEqualTo("backend \npostgres healthy");
  }

  @Test
  void everyDrillStartsFromTheSameState() {
    Lab lab = compose.next();
    output(
        lab,
        "docker compose down -v -t 1 2>/dev/null; rm -rf backups note.txt compose.yml ~; mkdir /left; docker volume create left; docker run -d --name left debian:trixie-slim sleep 99; sleep 1000 & docker tag debian:trixie-slim left:1; echo");
    long start = System.nanoTime();
    lab = compose.next();
    System.out.println("reset " + (System.nanoTime() - start) / 1000000);
    assertThat(output(lab, "psql -Atc 'SELECT count(*) FROM orders'")).isEqualTo("1000");
    assertThat(output(lab, "cat note.txt; stat -c %n backups/shop.sql compose.yml ~"))
        .isEqualTo("as it was" + "backups/shop.sql\ncompose.yml\n/root");
    assertThat(
            output(
                lab,
                "ls /left 2>/dev/null; docker ps -aq --filter name=left; docker volume ls -q; docker images -q left; pgrep -f 'sleep 1000'"))
        .isEqualTo("shop_data");
  }

  private static String output(Lab lab, String command) {
    HostResult result = lab.host().run("bash", "-c", command);
    assertThat(result.errors()).isEmpty();
    return result.output().strip();
  }
}
