package io.github.recoverydocs.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A Compose project on a drill host with a Docker Engine of its own.
 *
 * <p>One lab serves one drill after the other: {@link ComposeLabs} resets it in between and removes
 * it in the end, so that closing it only ends the drill.
 */
final class ComposeLab implements Lab {
  /** What {@code reset.sh} exits with when images are to be copied in again. */
  private static final int IMAGES_MISSING = 3;

  private final ComposeContainers containers;
  private final ContainerHost host;
  private final Optional<DatabaseAccess> database;
  private final Preparation preparation;
  private final Database questions;
  private final ComposeProject project;
  private final List<ImageIdentity> images;
  private final Runnable copyImages;
  private final boolean kept;
  private final BooleanSupplier ending;
  private final String version;
  private final OptionalLong databaseBytes;
  private FollowedLogs logs;

  /**
   * Creates it for a project that is up.
   *
   * @param preparation performs steps
   * @param questions asks the database
   * @param project what Compose makes of the project's file
   * @param copyImages copies those images in that have gone missing
   */
  ComposeLab(
      ComposeContainers containers,
      ContainerHost host,
      Optional<DatabaseAccess> database,
      Preparation preparation,
      Database questions,
      ComposeProject project,
      List<ImageIdentity> images,
      Runnable copyImages,
      boolean kept,
      BooleanSupplier ending) {
    this.containers = containers;
    this.host = host;
    this.database = database;
    this.preparation = preparation;
    this.questions = questions;
    this.project = project;
    this.images = images;
    this.copyImages = copyImages;
    this.kept = kept;
    this.ending = ending;
    this.version = database.map(this::askVersion).orElse("unknown");
    this.databaseBytes = DatabaseSize.of(questions);
  }

  @Override
  public DrillHost host() {
    return host;
  }

  @Override
  public String postgresVersion() {
    return version;
  }

  @Override
  public List<ImageIdentity> images() {
    return images;
  }

  @Override
  public Map<String, String> volumes() {
    return project.volumes();
  }

  @Override
  public Database database() {
    return questions;
  }

  @Override
  public OptionalLong databaseBytes() {
    return databaseBytes;
  }

  @Override
  public void perform(PreparationStep step) {
    preparation.perform(step);
  }

  @Override
  public List<String> secrets() {
    return Stream.concat(
            database.map(DatabaseAccess::password).filter(p -> !p.isEmpty()).stream(),
            containers.storage().stream().flatMap(storage -> storage.secrets().stream()))
        .toList();
  }

  @Override
  public void requireRunning() {
    if (ending.getAsBoolean() || !Engine.isRunning(containers.host())) {
      throw containers
          .host()
          .overDiskLimit()
          .orElseGet(
              () -> new LabException("The run was ended before it was over.", "Run again.", null));
    }
  }

  @Override
  public List<ServerError> serverErrors() {
    return logs == null ? List.of() : logs.errors();
  }

  /** Begins a drill: errors in the log from now on are its own. */
  void begin() {
    end();
    logs = new FollowedLogs(host, database, project.services().size() == 1);
  }

  private void end() {
    if (logs != null) {
      logs.close();
      logs = null;
    }
  }

  @Override
  public Optional<String> keptHint() {
    if (!kept) {
      return Optional.empty();
    }
    String ids = containers.ids();
    return Optional.of(
        "Look inside: docker exec -it %s bash; remove: docker rm -fv %s"
            .formatted(ids.split(" ")[0], ids));
  }

  @Override
  public void close() {
    end();
  }

  /**
   * Keeps the state that every drill starts from; the services are stopped then, until a reset.
   *
   * @throws LabException when it cannot be kept
   */
  void snapshot() {
    List<String> command = new ArrayList<>(List.of(ComposeHostImage.SCRIPTS + "/snapshot.sh"));
    images.forEach(image -> command.add(image.name()));
    HostResult result = host.run(command.toArray(String[]::new));
    if (result.status() != 0) {
      throw new LabException(
          "The state of the lab cannot be kept: " + LastLines.of(result),
          "See that the outer engine has space left (\"docker system df\") and run again.",
          null);
    }
  }

  /** Takes everything back to the snapshot; tells why, when the lab is of no more use. */
  Optional<String> reset() {
    try {
      HostResult result = host.run(ComposeHostImage.SCRIPTS + "/reset.sh");
      if (result.status() == IMAGES_MISSING) {
        copyImages.run();
        result = host.run(ComposeHostImage.SCRIPTS + "/reset.sh");
      }
      return result.status() == 0 ? Optional.empty() : Optional.of(LastLines.of(result));
    } catch (LabException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Removes it with everything in it. */
  void remove() {
    if (!kept) {
      containers.remove();
    }
  }

  private String askVersion(DatabaseAccess access) {
    HostResult answer =
        host.run("docker", "compose", "exec", "-T", access.service(), "postgres", "--version");
    String[] words = answer.output().strip().split(" ");
    return answer.status() == 0 && words.length > 2 ? words[2] : "unknown";
  }
}
