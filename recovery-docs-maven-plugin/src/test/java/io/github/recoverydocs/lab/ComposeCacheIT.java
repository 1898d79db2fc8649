package io.github.recoverydocs.lab;

import static io.github.recoverydocs.lab.ComposeExample.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The volume that keeps images from lab to lab: one lab has it at a time, and nothing else. */
@Tag("container")
class ComposeCacheIT {
  private static final String SERVICES =
      """
      services:
        app:
          image: debian:trixie-slim
          command: sleep infinity
          init: true
          restart: always
      """;

  private static final DockerClient OUTER = Engine.connect().client();

  @TempDir Path one;
  @TempDir Path two;
  private final List<ComposeExample> examples = new ArrayList<>();

  @AfterEach
  void close() {
    examples.forEach(ComposeExample::close);
  }

  @Test
  void twoLabsAtATimeHaveOneEachAndTheNextTakesOneThatIsFreeAgain() {
    ComposeExample first = example(one, "cache-one", SERVICES);
    ComposeExample second = example(two, "cache-two", SERVICES);
    Lab firstLab = first.single().next();
    Lab secondLab = second.single().next();

    assertThat(cache(second)).isNotEqualTo(cache(first));
    assertThat(output(firstLab, "docker ps -a --format '{{.Names}}'")).isEqualTo("cache-one-app-1");
    assertThat(output(secondLab, "docker ps -a --format '{{.Names}}'"))
        .isEqualTo("cache-two-app-1");

    first.close();
    ComposeExample third = example(one, "cache-three", SERVICES);
    third.single().next();

    assertThat(cache(third)).isNotEqualTo(cache(second));
    assertThat(third.progress()).as("nothing is copied that is there").isEmpty();
  }

  @Test
  void whatAKilledLabHadRunningIsNotThereInTheNextOne() {
    ComposeExample killed = example(one, "cache-killed", SERVICES);
    output(
        killed.single().next(),
        "docker compose exec -T app sh -c 'echo >/written'; docker network create left; docker volume create left");
    String cache = cache(killed);
    OUTER
        .removeContainerCmd(container(killed).getId())
        .withForce(true)
        .withRemoveVolumes(true)
        .exec();

    ComposeExample next = example(two, "cache-next", SERVICES.replace("app:", "other:"));
    Lab lab = next.single().next();

    assumeThat(cache(next)).as("no other run has taken it meanwhile").isEqualTo(cache);
    assertThat(output(lab, "docker ps -a --format '{{.Names}}'; docker volume ls -q"))
        .isEqualTo("cache-next-other-1");
    assertThat(output(lab, "docker network ls --format '{{.Name}}' | sort | paste -sd' '"))
        .isEqualTo("bridge cache-next_default host none");
    assertThat(output(lab, "find /var/lib/docker/overlay2 -name written")).isEmpty();
    assertThat(output(lab, "docker images -q debian:trixie-slim")).isNotEmpty();
  }

  private ComposeExample example(Path folder, String name, String compose) {
    ComposeExample example = new ComposeExample(folder, name, compose);
    examples.add(example);
    return example;
  }

  private static String cache(ComposeExample example) {
    return container(example).getMounts().stream()
        .filter(mount -> mount.getDestination().getPath().equals("/var/lib/docker"))
        .map(mount -> mount.getName())
        .findFirst()
        .orElseThrow();
  }

  private static InspectContainerResponse container(ComposeExample example) {
    return example.containers().get(0);
  }
}
