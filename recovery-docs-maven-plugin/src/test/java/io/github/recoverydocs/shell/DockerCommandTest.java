package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerCommandTest {

  @ParameterizedTest
  @CsvSource({
    "docker exec db psql -c x, db, psql -c x",
    "docker exec -it db psql -U app, db, psql -U app",
    "docker exec -i -u postgres -e PGUSER=app db psql, db, psql",
    "docker exec -upostgres db psql, db, psql",
    "docker exec --user=postgres --env A=b --workdir /tmp db psql -d app, db, psql -d app",
    "docker exec --env-file .env -w /tmp db ls -l, db, ls -l",
    "docker exec --detach-keys ctrl-p --privileged db id, db, id",
    "docker exec -- db id -u, db, id -u",
    "docker container exec -i db psql, db, psql",
    "docker -H tcp://x:2375 --tls exec db psql, db, psql",
    "docker --context prod exec db psql, db, psql",
    "docker -l debug exec db psql, db, psql",
    "sudo docker exec db psql -l, db, psql -l",
    "sudo -u deploy timeout 5 docker exec db psql -l, db, psql -l",
    "/usr/bin/docker exec db psql, db, psql",
    "docker exec $CONTAINER psql -l, $CONTAINER, psql -l",
    "docker exec $EXEC_OPTS db psql -l, db, psql -l",
    "docker exec ${DOCKER_FLAGS} db psql -l, db, psql -l",
    "docker compose exec db psql -l, db, psql -l",
    "docker compose exec -T db psql -l, db, psql -l",
    "docker compose exec -T -u postgres --index 2 db psql -l, db, psql -l",
    "docker compose exec -e PGPASSWORD=x --no-TTY db psql -l, db, psql -l",
    "docker compose -f a.yml -f b.yml -p shop exec -T db psql -l, db, psql -l",
    "docker compose --file=a.yml --profile x --env-file .env exec db psql, db, psql",
    "docker compose --project-directory /srv --ansi never --progress plain exec db psql, db, psql",
    "docker compose --dry-run --compatibility exec db psql, db, psql",
    "docker compose $COMPOSE_FILES exec db psql, db, psql",
    "docker --context prod compose -f a.yml exec db psql, db, psql",
    "docker-compose exec db psql -l, db, psql -l",
    "docker-compose -f a.yml exec -T --user app db psql -l, db, psql -l",
    "docker run --rm postgres:17 psql -h db, postgres:17, psql -h db",
    "docker run -it --rm --network host -e PGPASSWORD postgres:17 psql, postgres:17, psql",
    "docker run --rm -v data:/data -v $PWD:/backup debian tar cf /backup/x /data, debian, tar cf /backup/x /data",
    "docker run --rm --volumes-from db -w /x --name y -p 1:2 -m 1g debian ls, debian, ls",
    "docker run --mount source=a --pull never --init debian ls, debian, ls",
    "docker run --entrypoint psql postgres:17 -c x, postgres:17, psql -c x",
    "docker run --rm --entrypoint=bash postgres:17, postgres:17, bash",
    "docker container run --rm postgres:17 psql -l, postgres:17, psql -l",
    "docker compose run --rm db psql -h db, db, psql -h db",
    "docker compose run --rm --no-deps -T -e A=b -v a:/b --entrypoint pg_dump db -Fc app, db, pg_dump -Fc app",
    "docker compose run --service-ports --use-aliases --quiet-pull db psql, db, psql",
  })
  void knowsWhereTheCommandInTheContainerBegins(String words, String target, String command) {
    DockerCommand docker = docker(words);

    assertThat(docker.target()).contains(target);
    assertThat(String.join(" ", docker.command())).isEqualTo(command);
    assertThat(docker.startsProgram()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker run postgres:17",
        "docker run -d --name db -e POSTGRES_PASSWORD=x postgres:17 -c fsync=off",
        "docker compose run --rm migrate",
        "docker compose exec db",
        "docker exec",
        "docker",
        "docker compose",
        "docker container",
        "docker cp a db:/b",
        "docker compose logs db",
      })
  void startsNoProgramThatItNames(String words) {
    assertThat(docker(words).startsProgram()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "docker logs -f db, logs",
    "docker container logs -f db, logs",
    "docker compose -f a.yml logs -f db, logs",
    "docker volume prune -f, volume prune",
    "docker container prune, container prune",
    "docker system events, events",
    "docker image pull postgres:17, pull",
    "docker-compose up -d, up",
    "docker info, info",
  })
  void knowsTheCommandByItsShortestName(String words, String verb) {
    assertThat(docker(words).verb()).isEqualTo(verb);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker logs -f db",
        "docker logs --tail 5 -f db",
        "docker logs -n 5 --follow db",
        "docker logs -tf db",
        "docker compose logs db -f",
        "docker compose -f a.yml logs --follow=true",
      })
  void readsOptionsThatStandTogetherOrBehind(String words) {
    assertThat(docker(words).has("-f", "--follow")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker compose -f a.yml logs db",
        "docker logs --since -f db",
        "docker logs --follow=false db",
        "docker logs -- -f",
      })
  void takesNoValueForAnOption(String words) {
    assertThat(docker(words).has("-f", "--follow")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "docker exec db psql, false, false",
    "docker exec -i db psql, true, false",
    "docker exec --interactive --tty db psql, true, true",
    "docker exec -t db psql, false, true",
    "docker exec -itu postgres db psql, true, true",
    "docker exec -d db psql, false, false",
    "docker run --rm -i postgres:17 psql, true, false",
    "docker compose exec db psql, true, true",
    "docker compose exec -T db psql, true, false",
    "docker compose exec --no-tty db psql, true, false",
    "docker compose exec --interactive=false db psql, false, true",
    "docker compose exec -d db psql, false, false",
    "docker-compose run --rm db psql, true, true",
  })
  void tellsWhatTheProgramGets(String words, boolean input, boolean terminal) {
    assertThat(docker(words).passesInput()).isEqualTo(input);
    assertThat(docker(words).wantsTerminal()).isEqualTo(terminal);
  }

  @ParameterizedTest
  @CsvSource({
    "docker run --rm postgres:17 true, postgres:17",
    "docker create --name x debian:12, debian:12",
    "docker pull --platform linux/amd64 postgres:16, postgres:16",
    "docker image pull -q postgres:16, postgres:16",
  })
  void namesTheImage(String words, String image) {
    assertThat(docker(words).image()).contains(image);
  }

  @Test
  void hasNoImageWhereItNamesAServiceOrAContainer() {
    assertThat(docker("docker compose run --rm db psql").image()).isEmpty();
    assertThat(docker("docker compose pull db").image()).isEmpty();
    assertThat(docker("docker exec db psql").image()).isEmpty();
  }

  @Test
  void leavesOtherProgramsAlone() {
    assertThat(DockerCommand.of(command("psql -c docker"))).isEmpty();
    assertThat(DockerCommand.of(command("podman exec db psql"))).isEmpty();
    assertThat(DockerCommand.of(command("command -v docker"))).isEmpty();
  }

  private static DockerCommand docker(String words) {
    return DockerCommand.of(command(words)).orElseThrow();
  }

  private static SimpleCommand command(String words) {
    List<String> list = List.of(words.split(" "));
    return new SimpleCommand(1, list, list, Input.SESSION, false);
  }
}
