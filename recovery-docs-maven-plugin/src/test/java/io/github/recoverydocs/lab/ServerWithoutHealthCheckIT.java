package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Compose file as many are: "up --wait" ends long before its server has set up its database. */
@Tag("container")
class ServerWithoutHealthCheckIT {
  private static final String COMPOSE =
      """
      name: hasty
      services:
        db:
          image: postgres:17
          environment:
            POSTGRES_PASSWORD: secret
          volumes: ["data:/var/lib/postgresql/data", "./init:/docker-entrypoint-initdb.d:ro"]
      volumes:
        data:
      """;

  @TempDir Path folder;

  @Test
  void aDrillBeginsWhenTheServerAnswers() throws IOException {
    Files.writeString(folder.resolve("compose.yml"), COMPOSE);
    Files.createDirectory(folder.resolve("init"));
    Files.writeString(folder.resolve("init/slow.sql"), "SELECT pg_sleep(2);");
    ComposeSetup setup =
        new ComposeSetup(
            Optional.of(PreparationStep.bash("docker compose up -d --wait", "compose.yml:1")),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            LabContent.none());
    LabSettings settings = LabSettings.of(new ProjectFiles(folder, Set.of()), "hasty");
    try (Labs labs = new Labs(settings, progress -> {})) {
      Lab lab = labs.compose(setup, "postgres:17", false).next();

      HostResult answer =
          lab.host()
              .run(
                  "bash",
                  "-c",
                  "docker compose exec -T db psql -h 127.0.0.1 -U postgres -Atc 'SELECT 1'");

      assertThat(answer.errors()).isEmpty();
      assertThat(answer.output()).isEqualTo("1\n");
      assertThat(lab.volumes()).isEqualTo(Map.of("data", "hasty_data"));
    }
  }
}
