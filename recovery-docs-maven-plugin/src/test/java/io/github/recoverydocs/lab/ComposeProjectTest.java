package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.ComposeProject.Build;
import io.github.recoverydocs.lab.ComposeProject.Service;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComposeProjectTest {
  /** As {@code docker compose config} of Compose 2.26 prints it, shortened. */
  private static final ComposeProject SHOP =
      ComposeProject.read(
          """
          {
            "name": "shop",
            "services": {
              "admin": {"profiles": ["tools"], "command": null, "image": "dpage/pgadmin4"},
              "backend": {
                "build": {"context": "/w/backend", "dockerfile": "Dockerfile"},
                "depends_on": {"db": {"condition": "service_started", "required": true}}
              },
              "db": {
                "command": null,
                "environment": {
                  "EMPTY": null,
                  "POSTGRES_DB": "shop",
                  "POSTGRES_PASSWORD": "secret",
                  "POSTGRES_USER": "shop"
                },
                "image": "postgres:17",
                "ports": [
                  {"mode": "ingress", "host_ip": "127.0.0.1", "target": 5432, "published": "5433"},
                  {"mode": "ingress", "target": 9187, "protocol": "tcp"}
                ]
              },
              "own": {
                "environment": {"PGDATA": "/data", "POSTGRES_PASSWORD": "x"},
                "image": "registry.example/team/db:3"
              },
              "worker": {
                "build": {"context": "/w/backend", "dockerfile": "/w/Dockerfile.worker"},
                "image": "shop/worker:1"
              }
            }
          }
          """);

  @Test
  void namesTheImageThatAServiceIsStartedFrom() {
    assertThat(SHOP.services())
        .extracting(Service::image)
        .containsExactly(
            "dpage/pgadmin4",
            "shop-backend",
            "postgres:17",
            "registry.example/team/db:3",
            "shop/worker:1");
  }

  @Test
  void knowsHowServicesAreBuilt() {
    assertThat(SHOP.builds())
        .containsExactly(
            new Build("/w/backend", "Dockerfile"), new Build("/w/backend", "/w/Dockerfile.worker"));
    assertThat(SHOP.builds())
        .extracting(Build::path)
        .containsExactly("/w/backend/Dockerfile", "/w/Dockerfile.worker");
  }

  @Test
  void tellsWhatStartsOnlyWhenItsProfileIsAskedFor() {
    assertThat(SHOP.services())
        .filteredOn(Service::onDemand)
        .extracting(Service::name)
        .containsExactly("admin");
  }

  @Test
  void readsVariablesAndPublishedPorts() {
    Service database = service("db");

    assertThat(database.environment())
        .containsEntry("POSTGRES_USER", "shop")
        .containsEntry("EMPTY", "");
    assertThat(database.ports()).containsOnly(java.util.Map.entry(5432, "5433"));
  }

  @Test
  void theDatabaseIsTheFirstServiceThatLooksLikeOne() {
    assertThat(SHOP.database(Optional.empty())).contains(service("db"));
  }

  @Test
  void theDatabaseIsTheServiceThatIsNamed() {
    assertThat(SHOP.database(Optional.of("own"))).contains(service("own"));
    assertThat(SHOP.database(Optional.of("nobody"))).isEmpty();
  }

  @Test
  void aServerIsKnownByItsVariablesWhereItsImageHasANameOfItsOwn() {
    assertThat(service("own").isPostgres()).isTrue();
    assertThat(service("backend").isPostgres()).isFalse();
  }

  @Test
  void aClientOfAServerIsNone() {
    assertThat(
            ComposeProject.read(
                    """
                    {"name": "a", "services": {"backup": {
                      "image": "team/backup", "environment": {"POSTGRES_PASSWORD": "x"}}}}
                    """)
                .database(Optional.empty()))
        .isEmpty();
  }

  private static Service service(String name) {
    return SHOP.database(Optional.of(name)).orElseThrow();
  }
}
