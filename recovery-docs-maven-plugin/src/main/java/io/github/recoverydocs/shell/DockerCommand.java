package io.github.recoverydocs.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call of docker or docker-compose, read as these read their command line.
 *
 * @param compose whether it is one of {@code docker compose}, or of the older {@code
 *     docker-compose}
 * @param verb the command, such as {@code exec}, or {@code volume prune}; {@code container exec} is
 *     {@code exec}; empty when there is none
 * @param options the options behind the verb by the name that was written, each with its value or
 *     {@code true}
 * @param operands the words behind the verb that are neither options nor their values; of {@code
 *     exec} and {@code run} everything from the container, service or image on
 */
public record DockerCommand(
    boolean compose, String verb, Map<String, String> options, List<String> operands) {

  /** Verbs behind whose first operand a command of its own begins. */
  private static final Set<String> STARTS_A_PROGRAM = Set.of("exec", "run", "create");

  private static final Set<String> GROUPS =
      Set.of("builder", "buildx", "container", "image", "network", "system", "volume");

  /** What {@code docker container …} and its like do under a name of their own too. */
  private static final Set<String> SHORT =
      Set.of(
          "container attach",
          "container create",
          "container exec",
          "container kill",
          "container logs",
          "container restart",
          "container run",
          "container start",
          "container stats",
          "container stop",
          "image build",
          "image pull",
          "system events");

  /** {@code $EXEC_OPTS}: any number of options, known later. */
  private static final Pattern UNKNOWN_OPTIONS =
      Pattern.compile("\"?\\$\\{?\\w*(?i:opts?|options|flags?|args|tty|interactive)\\}?\"?");

  public DockerCommand {
    options = Map.copyOf(options);
    operands = List.copyOf(operands);
  }

  /** Reads a command; nothing when it is another program's. */
  public static Optional<DockerCommand> of(SimpleCommand command) {
    List<String> words = command.arguments();
    boolean compose = command.name().equals("docker-compose");
    if (!compose && !command.name().equals("docker")) {
      return Optional.empty();
    }
    int place = compose ? 0 : behindOptions(words, 0, DockerOptions.ofDocker());
    if (!compose && word(words, place).equals("compose")) {
      compose = true;
      place++;
    }
    if (compose) {
      place = behindOptions(words, place, DockerOptions.ofCompose());
    }
    String verb = word(words, place++);
    if (!compose && GROUPS.contains(verb)) {
      verb += " " + word(words, place++);
      verb = SHORT.contains(verb) ? verb.substring(verb.indexOf(' ') + 1) : verb;
    }
    return Optional.of(
        read(compose, verb, words.subList(Math.min(place, words.size()), words.size())));
  }

  private static DockerCommand read(boolean compose, String verb, List<String> words) {
    DockerOptions known = DockerOptions.of(verb);
    Map<String, String> options = DockerOptions.none();
    List<String> operands = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean ended = word.equals("--");
      if (ended || STARTS_A_PROGRAM.contains(verb) && !operands.isEmpty()) {
        operands.addAll(words.subList(ended ? i + 1 : i, words.size()));
        break;
      }
      if (isOption(word)) {
        i += known.read(word, word(words, i + 1), options) ? 1 : 0;
      } else if (!operands.isEmpty() || !UNKNOWN_OPTIONS.matcher(word).matches()) {
        operands.add(word);
      }
    }
    return new DockerCommand(compose, verb, options, operands);
  }

  private static int behindOptions(List<String> words, int from, DockerOptions known) {
    int place = from;
    while (true) {
      String word = word(words, place);
      if (isOption(word)) {
        place += known.read(word, word(words, place + 1), DockerOptions.none()) ? 2 : 1;
      } else if (word.matches("\"?\\$.*")) {
        place++;
      } else {
        return place;
      }
    }
  }

  /** Whether one of these options is given, whatever its name: {@code has("-f", "--follow")}. */
  public boolean has(String... names) {
    return Arrays.stream(names)
        .anyMatch(name -> !options.getOrDefault(name, "false").equals("false"));
  }

  /** Whether it starts a program in a container, and waits for it. */
  public boolean startsProgram() {
    return (verb.equals("exec") || verb.equals("run")) && !command().isEmpty();
  }

  /** The container, the service or the image that a program is started in. */
  public Optional<String> target() {
    return STARTS_A_PROGRAM.contains(verb) ? operands.stream().findFirst() : Optional.empty();
  }

  /** The image that is named outright. */
  public Optional<String> image() {
    boolean named = verb.equals("run") || verb.equals("create") || verb.equals("pull");
    return compose || !named ? Optional.empty() : operands.stream().findFirst();
  }

  /**
   * The program that is started in the container, and its arguments; empty when the image decides.
   */
  public List<String> command() {
    if (!STARTS_A_PROGRAM.contains(verb) || operands.isEmpty()) {
      return List.of();
    }
    List<String> command = new ArrayList<>(operands.subList(1, operands.size()));
    String entryPoint = options.getOrDefault("--entrypoint", "");
    if (!entryPoint.isEmpty()) {
      command.add(0, entryPoint);
    }
    // "postgres:17 -c fsync=off" gives the image's own program an option.
    return command.isEmpty() || isOption(command.get(0)) ? List.of() : List.copyOf(command);
  }

  /** Whether the program can read what docker is given to read. */
  public boolean passesInput() {
    if (has("-d", "--detach")) {
      return false;
    }
    return compose
        ? !options.getOrDefault("--interactive", options.getOrDefault("-i", "true")).equals("false")
        : has("-i", "--interactive");
  }

  /**
   * Whether the program gets a terminal: docker's {@code -t}, and compose unless it is told not to.
   */
  public boolean wantsTerminal() {
    return compose
        ? !has("-T", "--no-TTY", "--no-tty") && !has("-d", "--detach")
        : has("-t", "--tty");
  }

  private static boolean isOption(String word) {
    return word.startsWith("-") && word.length() > 1;
  }

  private static String word(List<String> words, int place) {
    return place < words.size() ? words.get(place) : "";
  }
}
