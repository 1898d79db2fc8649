package io.github.recoverydocs.lab;

import static io.github.recoverydocs.lab.ComposeExample.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document does ends with its lab, and the machine around it cannot be seen from there. */
@Tag("container")
class ComposeSafetyIT {
  private static final LabLimits LIMITS = new LabLimits(1L << 30, 512, 300_000_000);

  @TempDir static Path folder;
  private static final DockerClient OUTER = Engine.connect().client();
  private static int port;
  private static ComposeExample example;
  private static ComposeLabs compose;
  private static Lab lab;

  @BeforeAll
  static void aServiceWithAPublishedPortAndAnotherOne() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String services =
        """
        services:
          web:
            image: debian:trixie-slim
            command:
              - perl
              - -MIO::Socket::INET
              - -e
              - >
                $$listening = IO::Socket::INET->new(LocalPort => 80, Listen => 5);
                while ($$reader = $$listening->accept) {
                  print $$reader "HTTP/1.0 200 OK\\r\\n\\r\\nhello";
                  close $$reader;
                }
            init: true
            ports: ["%d:80"]
            volumes: ["data:/data"]
          tools:
            image: debian:trixie-slim
            command: sleep infinity
            init: true
        volumes:
          data:
        """
            .formatted(port);
    example = new ComposeExample(folder, "safety-" + port, services, LIMITS, Duration.ofMinutes(2));
    compose = example.compose();
  }

  @AfterAll
  static void stop() {
    example.close();
  }

  @Test
  void seesNothingOfTheMachinesEngine() {
    Lab lab = untouched();

    assertThat(output(lab, "docker ps -a --format '{{.Names}}' | sort").lines())
        .containsExactly(example.name() + "-tools-1", example.name() + "-web-1");
    assertThat(output(lab, "docker volume ls -q")).isEqualTo(example.name() + "_data");
    assertThat(output(lab, "docker network ls --format '{{.Name}}' | sort").lines())
        .containsExactly("bridge", "host", "none", example.name() + "_default");
  }

  @Test
  void theMachinesEngineSeesTheDrillHostOnly() {
    Container host = drillHost();
    assertThat(containersOfThisRun()).hasSize(1);
    assertThat(host.getMounts())
        .extracting(mount -> mount.getDestination() + " " + name(mount.getName()))
        .containsExactlyInAnyOrder(
            "/var/lib/docker "
                + host.getNames()[0].replace("/recovery-docs-lab", "recovery-docs-cache"),
            "/var/lib/recovery-docs unnamed");
    assertThat(OUTER.listContainersCmd().withShowAll(true).exec())
        .noneMatch(other -> Arrays.toString(other.getNames()).contains(example.name()));
    assertThat(OUTER.listVolumesCmd().exec().getVolumes())
        .noneMatch(volume -> volume.getName().contains(example.name()));
    assertThat(OUTER.listNetworksCmd().exec())
        .noneMatch(network -> network.getName().contains(example.name()));
  }

  @Test
  void aPublishedPortIsOneOfTheDrillHostAndNotOfTheMachine() {
    Lab lab = untouched();

    assertThat(output(lab, "curl -sS --retry 5 --retry-all-errors localhost:" + port))
        .isEqualTo("hello");
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -sS https://example.com",
        "curl -sS https://93.184.215.14",
        "getent ahosts example.com",
        "docker compose exec -T tools getent hosts example.com",
        "docker compose exec -T tools bash -c '</dev/tcp/93.184.215.14/443'",
        "docker compose exec -T tools bash -c '</dev/tcp/192.0.2.53/443'",
      })
  void thereIsNoWayOutAndNoWaitingForOne(String command) {
    Lab lab = untouched();

    long start = System.nanoTime();
    HostResult result = lab.host().run("timeout", "10", "bash", "-c", command);

    assertThat(result.status()).as(result.errors()).isNotZero();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void isNotPrivilegedAndHasThreeCapabilitiesMoreThanAnyContainer() {
    HostConfig host = inspected().getHostConfig();
    assertThat(host.getPrivileged()).isFalse();
    assertThat(host.getCapAdd())
        .containsExactlyInAnyOrder(
            Capability.SYS_ADMIN, Capability.NET_ADMIN, Capability.SYS_PTRACE);
    assertThat(host.getDevices()).isNullOrEmpty();
    assertThat(host.getPidMode()).isEmpty();
  }

  @Test
  void takesNoMoreOfTheMachineThanItMay() {
    HostConfig host = inspected().getHostConfig();
    assertThat(host.getMemory()).isEqualTo(LIMITS.memory());
    assertThat(host.getMemorySwap()).as("no swap beside it").isEqualTo(LIMITS.memory());
    assertThat(host.getPidsLimit()).isEqualTo(LIMITS.processes());
  }

  @Test
  void aForkBombEndsWithItsDrill() {
    output(toBreak(), "timeout 5 bash -c ':(){ :|:& };:' >/dev/null 2>&1 </dev/null; sleep 1");

    assertThat(output(untouched(), "docker compose exec -T tools echo alive")).isEqualTo("alive");
  }

  @Test
  void aDrillThatFillsTheDiskIsEndedAndToldWhy() throws InterruptedException {
    Lab lab = toBreak();
    lab.requireRunning();

    lab.host()
        .start(
            List.of(
                "bash",
                "-c",
                "docker compose exec -T web dd if=/dev/zero of=/data/a bs=1M count=120; docker compose exec -T web dd if=/dev/zero of=/a bs=1M count=120; dd if=/dev/zero of=a bs=1M count=120"),
            new CollectedOutput());

    LabException ended = null;
    for (int tries = 0; ended == null && tries < 150; tries++) {
      Thread.sleep(100);
      ended = catchThrowableOfType(LabException.class, lab::requireRunning);
    }
    assertThat(ended)
        .hasMessage("The lab was ended, because it had written more than 300 MB to the disk.");
    assertThat(ended.nextStep()).contains("recoveryDocs.labDisk");
    assertThat(output(untouched(), "ls a")).contains("No such file");
    assertThat(example.progress()).anyMatch(said -> said.endsWith("starting a new lab"));
  }

  @Test
  void imagesThatADrillHasRemovedAreCopiedInAgain() {
    Lab lab = toBreak();
    example.progress();
    output(lab, "docker rm -f $(docker ps -aq); docker system prune -af --volumes");
    assertThat(output(lab, "docker images -q")).isEmpty();

    lab = untouched();

    assertThat(output(lab, "docker compose ps --services --status running | sort"))
        .isEqualTo("tools\nweb");
    assertThat(example.progress())
        .containsExactly("Copying debian:trixie-slim into the lab (once)");
  }

  /** The lab as every drill finds it; whoever uses it only looks. */
  private static Lab untouched() {
    if (lab == null) {
      lab = compose.next();
    }
    return lab;
  }

  /** The lab for a test after which it has to be reset. */
  private static Lab toBreak() {
    Lab broken = untouched();
    lab = null;
    return broken;
  }

  /** Those of this JVM's run, which is the only one with this project. */
  private static List<Container> containersOfThisRun() {
    String run = drillHost().getLabels().get(RunLabels.RUN);
    return OUTER
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of(RunLabels.RUN + "=" + run))
        .exec();
  }

  private static Container drillHost() {
    String id = untouched().host().run("hostname").output().strip();
    return OUTER.listContainersCmd().exec().stream()
        .filter(container -> container.getId().startsWith(id))
        .findFirst()
        .orElseThrow();
  }

  private static InspectContainerResponse inspected() {
    return OUTER.inspectContainerCmd(drillHost().getId()).exec();
  }

  private static String name(String volume) {
    return volume.matches("[0-9a-f]{64}") ? "unnamed" : volume;
  }
}
