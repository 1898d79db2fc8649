package io.github.recoverydocs.lab;

import java.time.Duration;

/**
 * Builds the services of a Compose project inside the lab, which has a network for no longer than
 * that: what a build installs comes from somewhere.
 */
final class ServiceBuild {
  private static final String SCRIPT = ComposeHostImage.SCRIPTS + "/build.sh";
  private static final int NEEDED = 3;

  private final Engine outer;
  private final ComposeHostContainer container;
  private final DrillHost host;
  private final boolean connected;

  /**
   * Creates it.
   *
   * @param connected whether the lab has a network anyway
   */
  ServiceBuild(Engine outer, ComposeHostContainer container, DrillHost host, boolean connected) {
    this.outer = outer;
    this.container = container;
    this.host = host;
    this.connected = connected;
  }

  /** Tells whether something that services are built from has changed since they were. */
  boolean needed(String baseImages) {
    return host.run("bash", SCRIPT, "needed", baseImages).status() == NEEDED;
  }

  /**
   * Builds every service that is to be built.
   *
   * @throws PreparationException with the end of what the build printed
   */
  void build(String baseImages, Duration atMost) {
    connect();
    try {
      HostResult result =
          host.run(
              "timeout",
              "-k",
              "5",
              Long.toString(atMost.toSeconds()),
              "bash",
              SCRIPT,
              "build",
              baseImages);
      if (result.status() != 0) {
        throw new PreparationException(
            PreparationStep.bash("docker compose build", "The project's Compose file"),
            "its services cannot be built, exit status " + result.status(),
            LastLines.of(result));
      }
    } finally {
      disconnect();
    }
  }

  private void connect() {
    if (!connected) {
      String id = container.getContainerId();
      outer.client().disconnectFromNetworkCmd().withContainerId(id).withNetworkId("none").exec();
      outer.client().connectToNetworkCmd().withContainerId(id).withNetworkId("bridge").exec();
    }
  }

  private void disconnect() {
    if (!connected) {
      outer
          .client()
          .disconnectFromNetworkCmd()
          .withContainerId(container.getContainerId())
          .withNetworkId("bridge")
          .withForce(true)
          .exec();
    }
  }
}
