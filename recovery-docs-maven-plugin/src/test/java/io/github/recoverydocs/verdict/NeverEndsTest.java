package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeverEndsTest {
  private final NeverEnds check = new NeverEnds();

  @ParameterizedTest
  @CsvSource({
    "docker logs -f db, docker logs -f never ends",
    "docker container logs --tail 5 --follow db, docker logs -f never ends",
    "docker compose logs -f, docker compose logs -f never ends",
    "docker compose -f a.yml logs db -ft, docker compose logs -f never ends",
    "docker stats, docker stats never ends",
    "docker stats db, docker stats never ends",
    "docker compose stats, docker compose stats never ends",
    "docker events, docker events never ends",
    "docker events --since 10m, docker events never ends",
    "docker compose watch, docker compose watch never ends",
    "docker attach db, docker attach never ends",
    "docker compose up, docker compose up without -d never ends",
    "docker-compose up --build, docker compose up without -d never ends",
    "docker compose up --timeout 5, docker compose up without -d never ends",
    "docker volume prune, docker volume prune asks a person whether to go on",
    "docker system prune -a --volumes, docker system prune asks a person whether to go on",
    "docker compose rm -sv db, docker compose rm asks a person whether to go on",
    "docker login -u app, docker login asks for a password at the terminal",
    "docker run -it --rm debian, docker run -it without a command waits for a person",
  })
  void findsWhatWaits(String command, String reason) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.line()).isEqualTo(10);
              assertThat(fault.reason()).isEqualTo(reason);
              assertThat(fault.nextStep()).endsWith(".");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker logs db",
        "docker compose -f a.yml logs db",
        "docker logs -f --until 5s db",
        "docker logs -f db | grep -m1 ready",
        "docker logs -f db > log &",
        "timeout 5 docker compose logs -f db",
        "docker stats --no-stream",
        "docker events --since 1h --until 0s",
        "docker compose up -d",
        "docker compose up --wait",
        "docker compose up -dV --build",
        "docker compose up migrate",
        "docker compose up --abort-on-container-exit",
        "docker compose up &",
        "docker compose up --help",
        "docker volume prune -f",
        "docker system prune -af",
        "docker compose rm -fsv db",
        "docker rm db",
        "yes | docker volume prune",
        "docker login --password-stdin < file",
        "docker login -u a -p b",
        "docker run -d -it debian",
        "docker run --rm -i debian < a.sh",
        "docker run -it debian ls",
        "docker compose run --rm migrate",
        "docker wait db",
        "docker compose top",
        "logs -f",
      })
  void leavesAloneWhatEndsByItself(String command) {
    assertThat(check.check(Results.statement(10, command))).isEmpty();
  }

  @Test
  void namesTheLineInsideOfALoop() {
    assertThat(check.check(Results.statement(10, "if true; then\n  docker stats\nfi")))
        .hasValueSatisfying(fault -> assertThat(fault.line()).isEqualTo(11));
  }
}
