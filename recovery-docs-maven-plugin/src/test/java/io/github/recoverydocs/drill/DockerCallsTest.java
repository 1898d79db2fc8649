package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.verdict.Blocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerCallsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker ps",
        "docker-compose up -d",
        "/usr/bin/docker ps",
        "  docker compose exec db psql",
        "ls; docker ps",
        "ls && docker ps",
        "ls || docker ps",
        "zcat a.gz | docker exec -i db psql",
        "id=$(docker ps -q)",
        "id=`docker ps -q`",
        "echo \"running: $(docker ps -q)\"",
        "if docker ps; then ls; fi",
        "if true; then docker ps; fi",
        "if true; then ls; else docker ps; fi",
        "for x in a b; do docker stop $x; done",
        "for x in $(docker ps -q); do ls; done",
        "while ! docker exec db pg_isready; do sleep 1; done",
        "until docker exec db pg_isready; do sleep 1; done",
        "{ docker ps; }",
        "(cd shop && docker compose up -d)",
        "! docker ps",
        "sudo docker ps",
        "sudo -u deploy docker ps",
        "time docker ps",
        "exec docker ps",
        "env A=b docker ps",
        "A=b docker ps",
        "nohup docker ps &",
        "timeout 5 docker ps",
        "timeout -k 5 30 docker ps",
        "ls | xargs docker rm",
        "ls | xargs -r -n 1 docker rm",
        "find . -name '*.sql' -exec docker cp {} db:/tmp \\;",
        "flock /tmp/lock docker compose up -d",
        "case $1 in up) docker compose up -d;; esac",
        "restore() {\n  docker compose exec -T db psql\n}",
        "diff <(docker ps) a",
        "cat <<EOF\ntext\nEOF\ndocker ps",
        "sh -c 'docker ps'",
        "bash -lc \"cd $DIR && docker ps\"",
        "DC='docker compose'\n$DC ps",
        "DC=\"docker compose -f prod.yml\"\n${DC} exec db psql",
        "DC=(docker compose)\n\"${DC[@]}\" ps",
        "alias dc='docker compose'\ndc ps",
        "ls \\\n  | docker exec -i db psql",
        "ls # list\ndocker ps",
      })
  void findsACall(String commands) {
    assertThat(DockerCalls.in(commands)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "psql -c 'select 1'",
        "# docker ps",
        "ls # docker ps",
        "echo docker ps",
        "echo 'a; docker ps'",
        "echo \"a && docker ps\"",
        "printf '%s\\n' docker",
        "cat <<EOF\ndocker ps\nEOF",
        "cat <<-'END' > a.sh\n\tdocker ps\n\tEND",
        "cat <<A <<B\ndocker ps\nA\ndocker ps\nB",
        "systemctl restart docker",
        "command -v docker",
        "which docker",
        "type -p docker >/dev/null",
        "apt-get install docker",
        "cd docker",
        "ls docker/",
        "./docker/restore.sh",
        "cp a docker",
        "psql docker",
        "docker=1",
        "DC='docker compose'",
        "for docker in a b; do ls; done",
        "for x in docker podman; do command -v $x; done",
        "case $1 in docker) ls;; podman|docker) ls;; esac",
        "[[ $1 == docker ]]",
        "[ \"$1\" = docker ]",
        "grep docker a",
        "docker() { ls; }",
        "docker_stop",
        "dockerd --version",
        "ssh host docker ps",
        "find . -name docker",
        "x=(docker ps); ls",
        "ls > docker",
        "ls 2> docker",
        "echo $((docker))",
        "echo ${docker:-x}",
      })
  void takesAMentionForNoCall(String commands) {
    assertThat(DockerCalls.in(commands)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "docker run --rm -v a:/b postgres:17 psql -h db, postgres:17",
    "docker pull ghcr.io/acme/shop:1.2, ghcr.io/acme/shop:1.2",
    "docker image pull -q postgres:16, postgres:16",
    "docker create --name x debian:12, debian:12",
    "sudo docker container run -d --name db postgres, postgres",
    "id=$(docker run -d redis:7), redis:7",
    "docker run x@sha256:0123, x@sha256:0123",
  })
  void findsTheImageThatACommandNames(String commands, String image) {
    assertThat(DockerCalls.images(commands)).containsExactly(image);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker exec db psql",
        "docker compose run --rm db psql",
        "docker compose pull db",
        "docker run --rm $IMAGE",
        "docker build -t shop .",
        "echo docker pull postgres:16",
      })
  void findsNoImageWhereNoneIsNamed(String commands) {
    assertThat(DockerCalls.images(commands)).isEmpty();
  }

  @Test
  void readsBlocksThatAreExecuted() {
    assertThat(none().in(List.of(runbook("```bash\ndocker ps\n```\n")))).isTrue();
    assertThat(none().in(List.of(runbook("```console\n$ docker ps\n```\n")))).isTrue();
    assertThat(none().in(List.of(runbook("```console\n$ ls\ndocker ps\n```\n")))).isFalse();
    assertThat(none().in(List.of(runbook("```yaml\ndocker ps\n```\n")))).isFalse();
    assertThat(
            none()
                .in(
                    List.of(
                        runbook(
                            "<!-- recovery-docs: skip=\"no engine\" -->\n```bash\ndocker ps\n```\n"))))
        .isFalse();
  }

  @Test
  void takesAVariableFromOneBlockToTheNext() {
    assertThat(
            none()
                .in(
                    List.of(
                        runbook("```bash\nDC='docker compose'\n```\n\n```bash\n$DC ps\n```\n"))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "./scripts/restore.sh shop.dump",
        "scripts/restore.sh",
        "bash scripts/restore.sh",
        "bash -x scripts/restore.sh",
        "sudo ./scripts/restore.sh",
        ". scripts/lib.sh",
        "source ./scripts/lib.sh",
        "\"$ROOT/scripts/restore.sh\"",
        "./scripts/all.sh",
      })
  void readsTheScriptsThatBlocksStart(String command) {
    DockerCalls calls = scripts();

    assertThat(calls.in(List.of(runbook("```bash\n" + command + "\n```\n")))).isTrue();
    assertThat(calls.images(List.of(runbook("```bash\n" + command + "\n```\n"))))
        .containsExactly("postgres:17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat scripts/restore.sh", "ls scripts", "scripts/other.sh", "./plain.sh"})
  void readsNoOtherFile(String command) {
    assertThat(scripts().in(List.of(runbook("```bash\n" + command + "\n```\n")))).isFalse();
  }

  @Test
  void readsThemInAProject(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("scripts"));
    Files.writeString(folder.resolve("scripts/restore.sh"), "docker run --rm postgres:17 psql\n");
    DockerCalls calls = DockerCalls.of(new ProjectFiles(folder, Set.of()));

    assertThat(calls.in(List.of(runbook("```bash\nscripts/restore.sh\n```\n")))).isTrue();
    assertThat(calls.in(List.of(runbook("```bash\nscripts/restor.sh\n```\n")))).isFalse();
    assertThat(calls.in(List.of(runbook("```bash\n/bin/ls; scripts/\n```\n")))).isFalse();
  }

  @Test
  void anEditInAContainerIsACallAndTheTextOfAnEditIsNone() {
    assertThat(
            none().in(List.of(runbook("<!-- recovery-docs: file=db:/a.conf -->\n```\na\n```\n"))))
        .isTrue();
    assertThat(
            none()
                .in(
                    List.of(
                        runbook("<!-- recovery-docs: file=a.sh -->\n```bash\ndocker ps\n```\n"))))
        .isFalse();
  }

  private static DockerCalls none() {
    return new DockerCalls(path -> Optional.empty());
  }

  private static DockerCalls scripts() {
    Map<String, String> scripts =
        Map.of(
            "scripts/restore.sh", ". \"$(dirname \"$0\")/lib.sh\"\nrestore \"$1\"\n",
            "scripts/lib.sh", "restore() {\n  docker run --rm postgres:17 psql\n}\n",
            "scripts/all.sh", "HERE=$(pwd)\n\"$HERE\"/restore.sh a\n",
            "plain.sh", "psql -c 'select 1' # docker ps\n");
    return new DockerCalls(path -> Optional.ofNullable(scripts.get(path)));
  }

  private static Runbook runbook(String markdown) {
    return Blocks.runbook("docs/restore.md", "# Restore\n\n" + markdown);
  }
}
