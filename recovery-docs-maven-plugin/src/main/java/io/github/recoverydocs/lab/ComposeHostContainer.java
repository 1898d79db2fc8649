package io.github.recoverydocs.lab;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import io.github.recoverydocs.runbook.Sizes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The reader's machine, with a Docker Engine of its own.
 *
 * <p>It is not privileged. Mounting and namespaces need SYS_ADMIN, bridges and packet filters
 * NET_ADMIN, and "docker exec" SYS_PTRACE, without which the kernel lets nobody into the namespaces
 * of a process with capabilities of its own (namespaces(7), "access to /proc/pid/ns"). Everything
 * else is what Docker gives to any container. See ADR 11.
 */
final class ComposeHostContainer extends GenericContainer<ComposeHostContainer> {
  private static final String READY = "recovery-docs: ready";
  private static final String DISK_LIMIT = "recovery-docs: the disk limit is reached";
  private static final Capability[] CAPABILITIES = {
    Capability.SYS_ADMIN, Capability.NET_ADMIN, Capability.SYS_PTRACE
  };

  private final String image;
  private final LabLimits limits;

  ComposeHostContainer(
      String image, String name, String volume, LabLimits limits, boolean internet) {
    super(DockerImageName.parse(image));
    this.image = image;
    this.limits = limits;
    withEnv(
        Map.of(
            "LC_ALL", "C.UTF-8",
            "HOME", "/root",
            "USER", "root",
            "LOGNAME", "root",
            "SHELL", "/bin/bash",
            "TERM", "dumb",
            "RECOVERY_DOCS_DISK_BYTES", Long.toString(limits.disk()),
            "RECOVERY_DOCS_INTERNET", internet ? "1" : ""));
    withNetworkMode(internet ? "bridge" : "none");
    withCreateContainerCmdModifier(
        create -> {
          HostConfig host = create.getHostConfig();
          host.withCapAdd(CAPABILITIES)
              .withSecurityOpts(List.of("seccomp=unconfined", "apparmor=unconfined"))
              .withBinds(new Bind(volume, new Volume("/var/lib/docker")))
              .withMemory(limits.memory())
              .withMemorySwap(limits.memory())
              .withPidsLimit(limits.processes());
          create.withName(name);
        });
    waitingFor(Wait.forLogMessage(".*recovery-docs: .*\\s", 1));
  }

  /**
   * Does nothing when the nested engine has started.
   *
   * @throws LabException with what was refused
   */
  void requireReady() {
    if (!getLogs().contains(READY)) {
      throw new LabException(
          "The drill host cannot run a Docker Engine of its own:"
              + ContainerStarter.lastWords(this),
          "The Docker Engine has to allow the capabilities SYS_ADMIN, NET_ADMIN and SYS_PTRACE and unconfined seccomp and AppArmor; rootless engines and hardened clusters do not. Use another engine by DOCKER_HOST.",
          null);
    }
  }

  /** Tells that it was ended because the lab has written more to the disk than it may. */
  Optional<LabException> overDiskLimit() {
    return hasSaid(DISK_LIMIT)
        ? Optional.of(
            new LabException(
                "The lab was ended, because it had written more than "
                    + Sizes.print(limits.disk())
                    + " to the disk.",
                "See what writes that much, or let the lab write more: recoveryDocs.labDisk.",
                null))
        : Optional.empty();
  }

  private boolean hasSaid(String line) {
    try {
      return getLogs().contains(line);
    } catch (RuntimeException gone) {
      return false;
    }
  }

  String image() {
    return image;
  }
}
