package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongVolumeTest {
  private final WrongVolume check =
      new WrongVolume(Map.of("pgdata", "shop_pgdata", "shared", "shared"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker run --rm -v pgdata:/data -v $(pwd):/backup debian tar czf /backup/a.tgz /data",
        "docker run --rm -v pgdata:/data -v $(pwd):/backup debian tar xzf /backup/a.tgz -C /",
        "docker run --rm --volume=pgdata:/data:ro debian ls /data",
        "sudo docker run --rm --mount type=volume,source=pgdata,target=/data debian ls /data",
        "docker run --rm -v pgdata:/from -v copy:/to debian sh -c 'cp -a /from/. /to'",
        "docker run --rm -v webshop_pgdata:/data -v $PWD:/b debian sh -c 'cd /data && tar cf /b/a .'",
      })
  void findsAVolumeThatTheEngineDoesNotHave(String command) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.line()).isEqualTo(10);
              assertThat(fault.reason()).contains("docker makes an empty one");
              assertThat(fault.nextStep()).contains("shop_pgdata");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker run --rm -v shop_pgdata:/data -v $(pwd):/backup debian tar czf /backup/a.tgz /data",
        "docker run --rm -v shared:/data debian ls /data",
        "docker run --rm -v ./pgdata:/data debian ls /data",
        "docker run --rm -v /srv/pgdata:/data debian ls /data",
        "docker run --rm -v drill_pgdata:/data -v $PWD:/b debian tar xf /b/a -C /data",
        "docker run --rm postgres:17 psql -v pgdata=1 -c 'SELECT 1'",
        "docker compose run --rm -v pgdata:/data db ls /data",
        "docker volume rm pgdata",
      })
  void passesOverWhatIsThereOrMeantToBeNew(String command) {
    assertThat(check.check(Results.statement(10, command))).isEmpty();
  }

  @Test
  void knowsAVolumeThatTheDocumentHasMade() {
    assertThat(check.check(Results.statement(10, "docker volume create pgdata"))).isEmpty();
    assertThat(check.check(Results.statement(11, "docker run -v pgdata:/data debian ls /data")))
        .isEmpty();
  }
}
