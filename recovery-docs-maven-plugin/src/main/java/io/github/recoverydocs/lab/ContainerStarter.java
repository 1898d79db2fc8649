package io.github.recoverydocs.lab;

import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.testcontainers.containers.GenericContainer;

/** Starts containers that carry the run's labels, so that they are found and removed. */
final class ContainerStarter {
  private static final int LAST_LINES = 5;

  private final Engine engine;
  private final RunLabels labels;
  private final boolean keep;
  private final BooleanSupplier ending;

  /**
   * Creates it.
   *
   * @param keep whether containers stay for a look at them
   * @param ending whether the run is being ended, so that nothing may be started any more
   */
  ContainerStarter(Engine engine, RunLabels labels, boolean keep, BooleanSupplier ending) {
    this.engine = engine;
    this.labels = labels;
    this.keep = keep;
    this.ending = ending;
  }

  /**
   * Starts a container and waits for what it is told to wait for.
   *
   * @throws LabException when it does not start, with the last lines that it printed
   */
  void start(GenericContainer<?> container, String image) {
    if (ending.getAsBoolean()) {
      throw new LabException("The run is being ended.", "Run again.", null);
    }
    container.withCreateContainerCmdModifier(
        create ->
            create.withLabels(
                keep || engine.withoutHelper()
                    ? new OwnLabels(labels.labels())
                    : new HashMap<>(labels.labels())));
    try {
      container.start();
    } catch (RuntimeException e) {
      throw new LabException(
          "A container of "
              + image
              + " does not start: "
              + Engine.firstLine(e)
              + lastWords(container),
          "Try \"docker run --rm " + image + "\" to see more, or name another image.",
          e);
    }
  }

  /** The end of what a container printed, each line below the message. */
  static String lastWords(GenericContainer<?> container) {
    if (container.getContainerId() == null) {
      return "";
    }
    try {
      List<String> lines = container.getLogs().lines().toList();
      return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
          .map(line -> "\n    " + line)
          .collect(Collectors.joining("", "", "\n"));
    } catch (RuntimeException gone) {
      return "";
    }
  }
}
