package io.github.recoverydocs.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.util.List;

/** Finds and removes containers by their labels. */
final class Leftovers {
  private final DockerClient client;

  Leftovers(DockerClient client) {
    this.client = client;
  }

  /**
   * Removes the labs whose JVM was killed, never one that is in use or kept.
   *
   * @return how many containers were removed
   */
  int sweep() {
    List<Container> abandoned =
        labelled(RunLabels.RUN).stream()
            .filter(container -> RunLabels.abandoned(container.getLabels()))
            .toList();
    abandoned.forEach(this::remove);
    return abandoned.size();
  }

  /** Removes what a run has left, its anonymous volumes included. */
  int removeRun(String run) {
    List<Container> left = labelled(RunLabels.RUN + "=" + run);
    left.forEach(this::remove);
    return left.size();
  }

  private List<Container> labelled(String label) {
    return client.listContainersCmd().withShowAll(true).withLabelFilter(List.of(label)).exec();
  }

  private void remove(Container container) {
    try {
      client.removeContainerCmd(container.getId()).withForce(true).withRemoveVolumes(true).exec();
    } catch (NotFoundException | ConflictException gone) {
      // Somebody else removes it at this moment, for example Testcontainers' own shutdown hook.
    }
  }
}
