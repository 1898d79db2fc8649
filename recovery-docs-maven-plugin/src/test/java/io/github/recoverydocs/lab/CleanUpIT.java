package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left of a run, however it ends; what is in use stays. */
@Tag("container")
class CleanUpIT {
  @TempDir Path project;

  private final DockerClient docker = Engine.connect().client();
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatIsLeft() throws InterruptedException {
    for (Process holder : started) {
      holder.destroy();
      holder.waitFor(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void aRunThatIsInterruptedRemovesItsLabAtOnce() throws Exception {
    Holder holder = start();
    assertThat(containers(holder.run())).hasSize(2);

    // What Ctrl-C does to a JVM, twice.
    holder.process().destroy();
    holder.process().destroy();

    assertThat(holder.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(containers(holder.run())).isEmpty();
  }

  @Test
  void theNextRunRemovesTheLabOfAKilledOneAndNoneThatIsInUse() throws Exception {
    Holder inUse = start();
    Holder killed = start();
    killed.process().destroyForcibly().waitFor();
    assertThat(containers(killed.run())).hasSize(2);

    labs().close();

    assertThat(containers(killed.run())).isEmpty();
    assertThat(containers(inUse.run())).hasSize(2);
  }

  @Test
  void closingTheLabsRemovesOneThatWasForgotten() {
    Labs labs = labs();
    String run =
        runOf(labs.start("postgres:17", LabContent.none()).host().run("hostname").output().strip());

    labs.close();

    assertThat(containers(run)).isEmpty();
    assertThatCode(labs::close).as("closing twice").doesNotThrowAnyException();
  }

  private Labs labs() {
    return new Labs(LabSettings.of(new ProjectFiles(project, Set.of()), "project"), sentence -> {});
  }

  private record Holder(Process process, String run) {}

  private Holder start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LabHolder.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    started.add(process);
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String ready =
        output
            .lines()
            .filter(line -> line.startsWith(LabHolder.READY))
            .findFirst()
            .orElseThrow(() -> new AssertionError("The lab did not start"));
    return new Holder(process, runOf(ready.substring(LabHolder.READY.length())));
  }

  /** The drill host has the server's network, and so the short form of its id as host name. */
  private String runOf(String server) {
    return docker.inspectContainerCmd(server).exec().getConfig().getLabels().get(RunLabels.RUN);
  }

  private List<Container> containers(String run) {
    return docker
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of(RunLabels.RUN + "=" + run))
        .exec();
  }
}
