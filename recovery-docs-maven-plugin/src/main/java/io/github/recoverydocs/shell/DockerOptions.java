package io.github.recoverydocs.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which options of docker and docker compose take a value, command by command (docker and compose
 * manuals, "Command-line reference").
 */
final class DockerOptions {
  private static final Set<String> OF_DOCKER =
      Set.of(
          "-c",
          "--context",
          "--config",
          "-H",
          "--host",
          "-l",
          "--log-level",
          "--tlscacert",
          "--tlscert",
          "--tlskey");

  private static final Set<String> OF_COMPOSE =
      Set.of(
          "-f",
          "--file",
          "-p",
          "--project-name",
          "--profile",
          "--env-file",
          "--project-directory",
          "--ansi",
          "--parallel",
          "--progress",
          "-H",
          "--host",
          "-c",
          "--context",
          "--log-level");

  /** Of more than a hundred options of these commands, only a few take no value. */
  private static final Set<String> ALONE_IN_RUN =
      Set.of(
          "-d",
          "--detach",
          "-i",
          "--interactive",
          "-t",
          "--tty",
          "-T",
          "--no-TTY",
          "--no-tty",
          "--rm",
          "-P",
          "--publish-all",
          "--service-ports",
          "-q",
          "--quiet",
          "--quiet-pull",
          "--quiet-build",
          "--build",
          "--no-deps",
          "--remove-orphans",
          "--use-aliases",
          "--init",
          "--privileged",
          "--read-only",
          "--no-healthcheck",
          "--oom-kill-disable",
          "--sig-proxy",
          "--disable-content-trust",
          "--help");

  private static final Map<String, Set<String>> OF_VERB =
      Map.ofEntries(
          Map.entry(
              "exec",
              Set.of(
                  "-e",
                  "--env",
                  "--env-file",
                  "-u",
                  "--user",
                  "-w",
                  "--workdir",
                  "--detach-keys",
                  "--index")),
          Map.entry("logs", Set.of("-n", "--tail", "--since", "--until", "--index")),
          Map.entry(
              "up",
              Set.of(
                  "-t",
                  "--timeout",
                  "--scale",
                  "--pull",
                  "--wait-timeout",
                  "--attach",
                  "--no-attach",
                  "--exit-code-from")),
          Map.entry("events", Set.of("-f", "--filter", "--format", "--since", "--until")),
          Map.entry("stats", Set.of("--format")),
          Map.entry("attach", Set.of("--detach-keys", "--index")),
          Map.entry("start", Set.of("--detach-keys", "--checkpoint", "--wait-timeout")),
          Map.entry("stop", Set.of("-t", "--time", "--timeout", "-s", "--signal")),
          Map.entry("restart", Set.of("-t", "--time", "--timeout", "-s", "--signal")),
          Map.entry("down", Set.of("-t", "--timeout", "--rmi")),
          Map.entry("kill", Set.of("-s", "--signal")),
          Map.entry("ps", Set.of("-f", "--filter", "--format", "-n", "--last", "--status")),
          Map.entry("pull", Set.of("--platform", "--policy")),
          Map.entry(
              "build", Set.of("-t", "--tag", "-f", "--file", "--build-arg", "--target", "-o")),
          Map.entry("login", Set.of("-u", "--username", "-p", "--password")));

  private final Set<String> valued;
  private final Set<String> alone;

  private DockerOptions(Set<String> valued, Set<String> alone) {
    this.valued = valued;
    this.alone = alone;
  }

  static DockerOptions ofDocker() {
    return new DockerOptions(OF_DOCKER, Set.of());
  }

  static DockerOptions ofCompose() {
    return new DockerOptions(OF_COMPOSE, Set.of());
  }

  /** The options of one command; of an unknown one, none takes a value. */
  static DockerOptions of(String verb) {
    return verb.equals("run") || verb.equals("create")
        ? new DockerOptions(Set.of(), ALONE_IN_RUN)
        : new DockerOptions(OF_VERB.getOrDefault(verb, Set.of()), Set.of());
  }

  /**
   * Reads a word that begins with a hyphen.
   *
   * @param next the word behind it; empty when there is none
   * @param found takes each option with its value, or {@code true}
   * @return whether the next word is the option's value
   */
  boolean read(String word, String next, Map<String, String> found) {
    if (word.startsWith("--")) {
      String[] parts = word.split("=", 2);
      boolean takesNext = parts.length == 1 && takesValue(parts[0]);
      found.put(parts[0], parts.length == 2 ? parts[1] : takesNext ? next : "true");
      return takesNext;
    }
    for (int i = 1; i < word.length(); i++) {
      String letter = "-" + word.charAt(i);
      String rest = word.substring(i + 1);
      if (takesValue(letter) || rest.startsWith("=")) {
        String value = rest.startsWith("=") ? rest.substring(1) : rest;
        found.put(letter, rest.isEmpty() ? next : value);
        return rest.isEmpty();
      }
      found.put(letter, "true");
    }
    return false;
  }

  /** A map for what {@link #read} finds. */
  static Map<String, String> none() {
    return new LinkedHashMap<>();
  }

  private boolean takesValue(String option) {
    return alone.isEmpty() ? valued.contains(option) : !alone.contains(option);
  }
}
