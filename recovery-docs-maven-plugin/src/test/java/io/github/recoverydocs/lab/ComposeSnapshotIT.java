package io.github.recoverydocs.lab;

import static io.github.recoverydocs.lab.ComposeExample.output;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a project had when it was prepared, a drill finds, although the one before broke it. */
@Tag("container")
class ComposeSnapshotIT {
  private static final String COMPOSE =
      """
      name: kept
      services:
        db:
          image: postgres:17
          environment:
            POSTGRES_PASSWORD: secret
          volumes: ["data:/var/lib/postgresql/data"]
          networks: [back]
        app:
          image: debian:trixie-slim
          command: sleep infinity
          hostname: appliance
          init: true
          volumes: ["/scratch"]
          networks:
            front:
              aliases: [shop]
            back:
              aliases: [behind]
        stopped:
          image: debian:trixie-slim
          command: sleep infinity
          init: true
          networks: [front]
      networks:
        front:
        back:
      volumes:
        data:
      """;

  /** In a layer: a new file, one that is gone, one that is changed, a folder made anew. */
  private static final String BASELINE =
      """
      docker compose stop -t 0 stopped
      docker compose exec -T app bash -ec '
        echo kept >/layer.txt
        chown 33:34 /layer.txt
        rm /etc/debian_version
        echo changed >/etc/motd
        rm -r /etc/apt
        mkdir /etc/apt
        echo kept >/scratch/file.txt
        ln -s file.txt /scratch/link'
      docker compose exec -T db psql -qU postgres -c 'CREATE TABLE orders AS SELECT 1 AS id'
      """;

  private static final String DAMAGE =
      """
      docker compose start stopped
      docker compose exec -T app bash -ec 'rm /layer.txt /scratch/*; echo >/etc/debian_version; touch /etc/apt/a'
      docker compose exec -T db psql -qU postgres -c 'DROP TABLE orders'
      docker network disconnect kept_back kept-app-1
      docker compose down --volumes --timeout 0
      docker network create kept_front
      """;

  @TempDir static Path folder;
  private static ComposeExample example;
  private static Lab lab;

  @BeforeAll
  static void breakEverythingOnce() {
    example = new ComposeExample(folder, "kept", COMPOSE);
    ComposeLabs compose =
        example.compose(
            PreparationStep.bash(
                "until docker compose exec -T db pg_isready -qh localhost; do sleep 0.1; done",
                "drills.yaml:1"),
            PreparationStep.bash(BASELINE, "drills.yaml:2"));
    output(compose.next(), DAMAGE);
    example.progress();
    lab = compose.next();
    assertThat(example.progress()).as("reset, not started anew").isEmpty();
  }

  @AfterAll
  static void stop() {
    example.close();
  }

  @Test
  void aStoppedServiceIsThereAndStaysStopped() {
    assertThat(output(lab, "docker compose ps --services --status running | sort"))
        .isEqualTo("app\ndb");
    assertThat(output(lab, "docker compose ps --all --services | sort"))
        .isEqualTo("app\ndb\nstopped");
  }

  @Test
  void aServerWithoutAHealthCheckAnswersAtOnce() {
    assertThat(output(lab, "docker compose exec -T db psql -U postgres -Atc 'TABLE orders'"))
        .isEqualTo("1");
  }

  @Test
  void aContainerHasWhatItHadWrittenBesideItsVolumes() {
    assertThat(
            app(
                "cat /layer.txt /etc/motd; stat -c %u:%g /layer.txt; ls -A /etc/apt; test ! -e /etc/debian_version && echo gone"))
        .isEqualTo("kept\nchanged\n33:34\ngone");
  }

  @Test
  void aVolumeWithoutANameHasItsFiles() {
    assertThat(app("cat /scratch/link; readlink /scratch/link")).isEqualTo("kept\nfile.txt");
    assertThat(output(lab, "docker volume ls -q | wc -l")).isEqualTo("2");
  }

  @Test
  void aServiceIsInBothOfItsNetworksByItsNames() {
    assertThat(app("hostname")).isEqualTo("appliance");
    assertThat(
            output(
                lab,
                "docker inspect kept-app-1 | jq -r '.[].NetworkSettings.Networks | to_entries[] | .key + \" \" + (.value.Aliases - [\"kept-app-1\"] | join(\" \"))'"))
        .isEqualTo("kept_back app behind\nkept_front app shop");
    assertThat(
            app("for name in app shop behind kept-app-1 db; do getent hosts $name | wc -l; done"))
        .isEqualTo("1\n1\n1\n1\n1");
  }

  @Test
  void composeTakesTheContainersForItsOwnAndLeavesThemAlone() {
    String before = output(lab, "docker ps -q --no-trunc | sort");

    assertThat(output(lab, "docker compose up -d app db")).doesNotContain("Recreate", "Creat");
    assertThat(output(lab, "docker ps -q --no-trunc | sort")).isEqualTo(before);
  }

  private static String app(String commands) {
    return output(
        lab, "docker compose exec -T app bash -c \"$(cat <<'END'\n" + commands + "\nEND\n)\"");
  }
}
