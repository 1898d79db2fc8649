package io.github.recoverydocs.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Labs of a Compose project in a folder, and what they tell of themselves. */
final class ComposeExample implements AutoCloseable {
  static final String IMAGE = "postgres:17";
  private static final PreparationStep UP =
      PreparationStep.bash("docker compose up -d --wait", "compose.yml");

  private final List<String> progress = new ArrayList<>();
  private final String name;
  private final Labs labs;

  /** A project with nothing but a Compose file. */
  ComposeExample(Path folder, String name, String compose, LabLimits limits, Duration preparation) {
    this.name = name;
    write(folder.resolve("compose.yml"), compose);
    LabSettings settings =
        new LabSettings(
            new ProjectFiles(folder, Set.of()),
            name,
            Optional.empty(),
            false,
            limits,
            false,
            preparation,
            () -> folder.resolve("no.jar"));
    labs = new Labs(settings, progress::add);
  }

  ComposeExample(Path folder, String name, String compose) {
    this(folder, name, compose, LabLimits.standard(), Duration.ofMinutes(2));
  }

  /** Its lab for several drills, after some steps. */
  ComposeLabs compose(PreparationStep... steps) {
    return compose(true, steps);
  }

  /** Its lab for one drill. */
  ComposeLabs single(PreparationStep... steps) {
    return compose(false, steps);
  }

  private ComposeLabs compose(boolean several, PreparationStep... steps) {
    LabContent content = new LabContent(Optional.empty(), Optional.empty(), List.of(steps));
    return labs.compose(
        new ComposeSetup(Optional.of(UP), Optional.empty(), List.of(), Optional.empty(), content),
        IMAGE,
        several);
  }

  /** Its containers on the outer engine. */
  List<InspectContainerResponse> containers() {
    DockerClient outer = Engine.connect().client();
    List<InspectContainerResponse> containers = new ArrayList<>();
    for (Container container : outer.listContainersCmd().withShowAll(true).exec()) {
      if (container.getLabels().containsKey(RunLabels.RUN)) {
        containers.add(outer.inspectContainerCmd(container.getId()).exec());
      }
    }
    containers.removeIf(
        container -> !("/project/" + name).equals(container.getConfig().getWorkingDir()));
    return containers;
  }

  String name() {
    return name;
  }

  /** What was said since it was asked last. */
  List<String> progress() {
    List<String> said = List.copyOf(progress);
    progress.clear();
    return said;
  }

  @Override
  public void close() {
    labs.close();
  }

  /** What commands print on the drill host, errors included. */
  static String output(Lab lab, String commands) {
    return lab.host().run("bash", "-c", "exec 2>&1\n" + commands).output().strip();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
