package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.DockerCommand;
import io.github.recoverydocs.shell.Programs;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A volume of the project by the name that it has in the Compose file only.
 *
 * <p>{@code docker run -v pgdata:/data … tar} makes a volume of that name when there is none, and
 * archives nothing with status 0: Compose puts the project's name in front (Compose specification,
 * "Volumes").
 */
final class WrongVolume implements TextCheck {
  /** {@code pgdata:/data:ro}. */
  private static final Pattern VOLUME = Pattern.compile("([a-zA-Z0-9][\\w.-]+):/.*");

  /** {@code type=volume,source=pgdata,target=/data}. */
  private static final Pattern MOUNT =
      Pattern.compile("(?:.*,)?(?:source|src)=([a-zA-Z0-9][\\w.-]+)(?:,.*)?");

  private static final Pattern CREATES = Pattern.compile("-?[a-zA-Z]*c[a-zA-Z]*|--create");

  private final Map<String, String> volumes;
  private final Set<String> created = new HashSet<>();

  /**
   * Creates it.
   *
   * @param volumes the names of the project's volumes in the engine, by those in its Compose file
   */
  WrongVolume(Map<String, String> volumes) {
    this.volumes = volumes;
  }

  @Override
  public Optional<Fault> check(Statement statement) {
    for (SimpleCommand command : statement.commands()) {
      Optional<DockerCommand> docker = DockerCommand.of(command);
      if (docker.isEmpty() || docker.get().compose()) {
        continue;
      }
      if (docker.get().verb().equals("volume create")) {
        created.addAll(docker.get().operands());
      }
      if (docker.get().verb().equals("run") || docker.get().verb().equals("create")) {
        boolean archives = Programs.of(command).stream().anyMatch(WrongVolume::archives);
        Optional<Fault> fault =
            mounted(command).stream()
                .flatMap(name -> meant(name, archives).stream())
                .findFirst()
                .map(meant -> fault(command, meant, statement));
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A volume that is not the one that was meant.
   *
   * @param name the name that is written
   * @param meant the project's own
   */
  private record Wrong(String name, String meant) {}

  /** With another project's name in front it may be a new one on purpose, to restore into. */
  private Optional<Wrong> meant(String name, boolean archives) {
    if (volumes.containsValue(name) || created.contains(name)) {
      return Optional.empty();
    }
    return volumes.entrySet().stream()
        .filter(
            volume ->
                name.equals(volume.getKey()) || archives && name.endsWith("_" + volume.getKey()))
        .findFirst()
        .map(volume -> new Wrong(name, volume.getValue()));
  }

  /** The volumes that {@code -v}, {@code --volume} and {@code --mount} name. */
  private static List<String> mounted(SimpleCommand command) {
    List<String> words = command.words();
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean next = word.equals("-v") || word.equals("--volume") || word.equals("--mount");
      String value =
          next && i + 1 < words.size()
              ? words.get(i + 1)
              : word.startsWith("--volume=") || word.startsWith("--mount=")
                  ? word.substring(word.indexOf('=') + 1)
                  : "";
      source(value).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  private static Optional<String> source(String value) {
    return Stream.of(VOLUME, MOUNT)
        .map(form -> form.matcher(value))
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst();
  }

  private static boolean archives(SimpleCommand command) {
    return command.name().equals("tar")
        && command.arguments().stream().limit(1).anyMatch(a -> CREATES.matcher(a).matches());
  }

  private static Fault fault(SimpleCommand command, Wrong wrong, Statement statement) {
    return new Fault(
        command.line(),
        new CommandLines(List.of(statement)).command(command.line(), statement),
        "there is no volume " + wrong.name() + ", so docker makes an empty one",
        List.of(),
        "Compose calls the project's volume " + wrong.meant() + ": write that.");
  }
}
