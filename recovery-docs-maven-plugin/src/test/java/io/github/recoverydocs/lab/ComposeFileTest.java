package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFileTest {
  @TempDir Path folder;

  @Test
  void takesTheFileThatComposeTakes() throws IOException {
    assertThat(ComposeFile.in(folder)).isEmpty();
    for (String name :
        new String[] {"docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml"}) {
      write(name, "");
      assertThat(ComposeFile.in(folder)).contains(new ComposeFile(folder.resolve(name)));
    }
  }

  @Test
  void aFolderIsNoComposeFile() throws IOException {
    Files.createDirectory(folder.resolve("compose.yaml"));

    assertThat(ComposeFile.in(folder)).isEmpty();
  }

  @Test
  void knowsTheFilesThatComposeReadsBesideIt() throws IOException {
    assertThat(file("").files()).containsExactly("compose.yml", "compose.override.yml", ".env");
  }

  @Test
  void findsTheImagesOfAllServicesOnce() throws IOException {
    assertThat(
            file("""
                    services:
                      db:
                        image: postgres:17
                      cache:
                        image: redis:7 # until the next release
                      replica:
                        image: postgres:17
                      # image: mysql:8
                      proxy:
                        #image: traefik
                        build: .
                    """)
                .images())
        .containsExactly("postgres:17", "redis:7");
  }

  @ParameterizedTest
  @CsvSource({
    "postgres,postgres",
    "'\"postgres:17\"',postgres:17",
    "'''postgres:17''',postgres:17",
    "postgres:${V},postgres:",
    "postgres:${V:-17},postgres:17",
    "postgres:${V-17},postgres:17",
    "'\"postgres:${V:-17}\"',postgres:17",
    "postgres:${V:-17}-alpine,postgres:17-alpine",
    "${R:-registry.example:5000/}postgres:${V:-17},registry.example:5000/postgres:17",
    "postgres:${V:?say which},postgres:",
    "postgres:$SET,postgres:16",
    "postgres:${SET:-17},postgres:16",
    "postgres:${SET:?say which},postgres:16",
    "postgres:${EMPTY:-17},postgres:17",
    "postgres:${EMPTY-17},postgres:",
    "postgres:${QUOTED},postgres:15",
    "postgres:${REMARK},postgres:14",
    "postgres:${EXPORTED},postgres:13",
    "postgres@sha256:12ab,postgres@sha256:12ab",
  })
  void fillsVariablesIn(String image, String filled) throws IOException {
    write(
        ".env",
        """
        # SET=1
        SET=16
        EMPTY=
        QUOTED="15"
        REMARK=14 # the old one
        export EXPORTED='13'
        """);

    assertThat(file("services:\n  db:\n    image: " + image + "\n").images())
        .containsExactly(filled);
  }

  @Test
  void findsAnImageInBraces() throws IOException {
    assertThat(
            file("""
                    services:
                      db: { image: "postgres:17", init: true }
                      cache: {init: true, image: redis:${REDIS:-7}}
                      # old: {image: mysql:8}
                    """)
                .images())
        .containsExactly("postgres:17", "redis:7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres",
        "postgres:17-alpine",
        "postgres@sha256:12ab",
        "registry.example:5000/postgres:17",
        "bitnami/postgresql:17",
        "postgis/postgis:17-3.5",
        "pgvector/pgvector:pg17",
        "timescale/timescaledb:latest-pg17",
        "timescale/timescaledb-ha:pg17",
        "registry.example/rhel9/postgresql-16",
      })
  void takesAnImageForAServer(String image) {
    assertThat(ComposeFile.isPostgres(image)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "debian:trixie-slim",
        "postgrest/postgrest",
        "dpage/pgadmin4",
        "postgres.example/shop:1",
        "quay.io/prometheuscommunity/postgres-exporter:v0.15.0",
        "prodrigestivill/postgres-backup-local:17",
        "eeshugerman/postgres-backup-s3:16",
        "edoburu/pgbouncer",
      })
  void takesAnotherImageForNone(String image) {
    assertThat(ComposeFile.isPostgres(image)).isFalse();
  }

  @Test
  void theServerIsTheFirstThatLooksLikeOne() throws IOException {
    assertThat(
            file("""
                    services:
                      exporter:
                        image: quay.io/prometheuscommunity/postgres-exporter
                      db:
                        image: postgres:${POSTGRES_VERSION:-17}
                      other:
                        image: postgis/postgis:16-3.5
                    """)
                .postgresImage())
        .contains("postgres:17");
    assertThat(file("services: {}\n").postgresImage()).isEmpty();
  }

  private ComposeFile file(String text) throws IOException {
    return new ComposeFile(write("compose.yml", text));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
