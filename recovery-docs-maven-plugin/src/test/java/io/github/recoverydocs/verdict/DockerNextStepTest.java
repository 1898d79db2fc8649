package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What engine 26.1 and compose 2.26 really print. */
class DockerNextStepTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "no such service: postgres ~ has no service postgres",
        "service \"database\" is not running ~ up -d --wait database",
        "no container found for service \"nope\" ~ up -d --wait nope",
        "no configuration file provided: not found ~ no Compose file in this folder",
        "open /proj/docker-compose.yml: no such file or directory ~ Correct the Compose file's name",
        "lstat /proj/backups: no such file or directory ~ make /proj/backups in a block above",
        "Couldn't find env file: /proj/nope.env ~ Put the file there",
        "Error response from daemon: No such container: shop-db ~ has the name shop-db",
        "Error response from daemon: container f65dc2c8556e is not running ~ Start it in a block above",
        "docker: Error response from daemon: Conflict. The container name \"/db\" is already in use by container \"f65\". You have to remove ~ docker rm -f db",
        "Error response from daemon: cannot remove container \"/corpus-db-1\": container is running: stop the container before removing or force remove ~ Stop it first",
        "Bind for 0.0.0.0:5432 failed: port is already allocated. ~ has the port",
        "Error response from daemon: get corpus_pgdata: no such volume ~ has the name corpus_pgdata",
        "external volume \"ext\" not found ~ docker volume create ext",
        "remove corpus_data: volume is in use - [f65dc2c8556e] ~ Remove the containers that use it",
        "docker: Error response from daemon: network corpus_nope not found. ~ has the name corpus_nope",
        "Error response from daemon: Could not find the file /nofile in container corpus-db-1 ~ make /nofile in the container",
        "OCI runtime exec failed: exec failed: unable to start container process: exec: \"wget\": executable file not found in $PATH: unknown ~ image has no wget",
        "[FATAL tini (8)] exec export failed: No such file or directory ~ image has no export",
        "fatal: not a git repository (or any of the parent directories): .git ~ without its history",
        "sudo: unknown user postgres ~ docker compose exec -u postgres SERVICE",
        "Error response from daemon: Container f65dc2c8556e is restarting, wait until the container is running ~ docker logs f65dc2c8556e",
        "OCI runtime exec failed: exec failed: unable to start container process: read init-p: connection reset by peer: unknown ~ Its container ended",
        "unable to find user nobodyhere: no matching entries in passwd file ~ no user nobodyhere",
        "the input device is not a TTY ~ docker exec -i",
        "docker: Error response from daemon: No such image: postgres:16. ~ Name the image postgres:16 in the Compose file",
        "Error response from daemon: pull access denied for shop, repository does not exist or may require 'docker login' ~ Correct the image's name",
        "Error response from daemon: manifest for postgres:99 not found: manifest unknown ~ Correct the image's name",
        "dependency failed to start: container bad-db-1 is unhealthy ~ docker logs bad-db-1",
        "container exits-db-1 exited (1) ~ docker logs exits-db-1",
        "container exits-db-1 exited (137) ~ recoveryDocs.labMemory",
        "dd: error writing '/t/x': No space left on device ~ The disk is full",
        "bash: fork: retry: Resource temporarily unavailable ~ recoveryDocs.labProcesses",
        "bash: line 1: 77 Killed: killed ~ recoveryDocs.labMemory",
        "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. ~ No engine answers",
        "psql: error: connection to server on socket \"/var/run/postgresql/.s.PGSQL.5432\" failed: FATAL:  role \"root\" does not exist ~ psql -U",
      })
  void saysWhatToDo(String said, String step) {
    assertThat(NextStep.of(1, "restore", said + "\n", true)).contains(step).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error response from daemon: Get \"https://registry.example/v2/\": dial tcp: lookup registry.example on 10.255.255.53:53: no such host",
        "docker: Error response from daemon: Get \"https://registry.example/v2/\": dial tcp: lookup registry.example on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable.",
        "lookup registry.example on 127.0.0.11:53: server misbehaving: failed to resolve reference \"docker.io/library/postgres:16\"",
      })
  void saysHowAnImageComesIntoTheLab(String said) {
    assertThat(NextStep.of(125, "docker run", said, true))
        .contains("lab.internet: true", "Name the image in the Compose file", "docker pull");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker compose pull", "docker pull alpine && docker run alpine"})
  void saysThatAPullNeedsTheInternetWhateverElseComposeSays(String command) {
    String said =
        " server Error Get \"https://registry.example/v2/\": dial tcp: lookup registry.example on 192.0.2.1:53: read: connection refused\n"
            + " db Error Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n";

    assertThat(NextStep.of(18, command, said, true))
        .contains("lab.internet: true", "are there already", "skip=")
        .doesNotContain("No engine answers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Could not connect to the endpoint URL: \"https://bucket.s3.eu-west-1.amazonaws.com/?list-type=2\"",
        "Unable to locate credentials. You can configure credentials by running \"aws configure\".",
      })
  void offersStorageInTheLab(String said) {
    assertThat(NextStep.of(255, "aws s3 ls", said, true))
        .contains("lab.internet: true", "declare storage in drills.yaml");
  }

  @Test
  void knowsTheStatusOfAProgramThatWasKilled() {
    assertThat(NextStep.of(137, "docker exec db psql -f a.sql", "", true))
        .contains("container was stopped", "recoveryDocs.labMemory");
  }

  @Test
  void keepsQuietWhereTheDocumentCallsNoDocker() {
    assertThat(NextStep.of(1, "./restore.sh", "no such service: postgres", false))
        .contains("exit=1");
  }
}
