package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but its cache volume is left of a Compose project's lab, however its run ends. */
@Tag("container")
class ComposeCleanUpIT {
  @TempDir Path folder;

  private final DockerClient docker = Engine.connect().client();
  private Process holder;

  @AfterEach
  void endWhatIsLeft() throws InterruptedException {
    holder.destroy();
    holder.waitFor(30, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aRunThatIsInterruptedRemovesItsLab(int times) throws Exception {
    start();
    awaitReady();
    List<String> volumes = volumes();

    for (int i = 0; i < times; i++) {
      holder.destroy();
    }

    assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertNothingIsLeftButTheCache(volumes);
  }

  /** When a run that is about to have a lab is interrupted. */
  private enum Moment {
    BEFORE_THE_CONTAINER,
    AS_SOON_AS_THERE_IS_A_CONTAINER,
    WHILE_THE_PROJECT_COMES_UP
  }

  @ParameterizedTest
  @EnumSource
  void aRunThatIsInterruptedWhileItsLabStartsRemovesIt(Moment moment) throws Exception {
    start();
    await(() -> run().isPresent());
    if (moment != Moment.BEFORE_THE_CONTAINER) {
      await(() -> !containers().isEmpty());
    }
    if (moment == Moment.WHILE_THE_PROJECT_COMES_UP) {
      await(() -> volumes().size() == 2);
      Thread.sleep(1000);
    }
    List<String> volumes = volumes();

    holder.destroy();

    assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertNothingIsLeftButTheCache(volumes);
  }

  @Test
  void theNextRunRemovesTheLabOfAKilledOne() throws Exception {
    start();
    awaitReady();
    List<String> volumes = volumes();
    holder.destroyForcibly().waitFor();
    assertThat(containers()).hasSize(1);

    new Labs(LabSettings.of(new ProjectFiles(folder, Set.of()), "next"), sentence -> {}).close();

    assertNothingIsLeftButTheCache(volumes);
  }

  private void assertNothingIsLeftButTheCache(List<String> volumes) {
    assertThat(containers()).isEmpty();
    List<InspectVolumeResponse> left = docker.listVolumesCmd().exec().getVolumes();
    assertThat(left)
        .filteredOn(volume -> volumes.contains(volume.getName()))
        .allMatch(volume -> volume.getLabels().containsKey(CacheVolume.LABEL));
  }

  /** With a folder of its own for temporary files, where its run can be found out. */
  private void start() throws IOException {
    holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                LabHolder.class.getName(),
                "compose")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
  }

  private void awaitReady() {
    new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))
        .lines()
        .filter(line -> line.startsWith(LabHolder.READY))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The lab did not start"));
    run = run();
  }

  private interface Condition {
    boolean isMet() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.isMet()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(10);
    }
  }

  private Optional<String> run = Optional.empty();

  /** The run's name is that of its lock file, which is gone when the run has ended. */
  private Optional<String> run() {
    if (run.isEmpty()) {
      try (Stream<Path> files = Files.walk(folder)) {
        run =
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".lock"))
                .map(name -> name.replace(".lock", ""))
                .findFirst();
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return run;
  }

  private List<Container> containers() {
    return docker
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of(RunLabels.RUN + "=" + run().orElseThrow()))
        .exec();
  }

  private List<String> volumes() {
    return containers().stream()
        .flatMap(container -> inspect(container).stream())
        .map(InspectContainerResponse::getMounts)
        .flatMap(List::stream)
        .map(InspectContainerResponse.Mount::getName)
        .toList();
  }

  /** Nothing when it has gone since it was listed. */
  private Optional<InspectContainerResponse> inspect(Container container) {
    try {
      return Optional.of(docker.inspectContainerCmd(container.getId()).exec());
    } catch (NotFoundException gone) {
      return Optional.empty();
    }
  }
}
