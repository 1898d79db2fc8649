package io.github.recoverydocs.verdict;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an author can do about an error of docker, read from its words (engine 26.1, compose 2.26).
 */
final class DockerNextStep {

  /**
   * An error and what to do about it.
   *
   * @param step the sentence, in which {@code %s} is what the pattern's group holds
   */
  private record Error(Pattern words, String step) {
    static Error of(String words, String step) {
      return new Error(Pattern.compile(words, Pattern.CASE_INSENSITIVE), step);
    }
  }

  private static final String SERVICES = "docker compose config --services lists those it has.";

  private static final List<Error> ERRORS =
      List.of(
          Error.of(
              "no such service: (\\S+)",
              "The Compose file has no service %s: correct its name; " + SERVICES),
          Error.of(
              "service \"([^\"]+)\" is not running",
              "Start the service in a block above (docker compose up -d --wait %s). Where the Compose file has none of that name, correct it: "
                  + SERVICES),
          Error.of(
              "no container found for service \"([^\"]+)\"",
              "Start the service in a block above (docker compose up -d --wait %s), or correct its name: "
                  + SERVICES),
          Error.of(
              "no configuration file provided: not found",
              "There is no Compose file in this folder. The drill starts in a copy of the project's folder: go to the file's folder (cd), or name it (docker compose -f)."),
          Error.of(
              "open (\\S+\\.ya?ml): no such file",
              "Correct the Compose file's name. The drill starts in a copy of the project's folder, where %s is not."),
          Error.of(
              "lstat (\\S+): no such file",
              "The lab has the project's files and no others: make %s in a block above, or correct its path."),
          Error.of(
              "couldn't find env file: (\\S+)",
              "Put the file there, or make it in a block above: the drill starts in a copy of the project's folder."),
          Error.of(
              "no such container: (\\S+)",
              "No container has the name %s; docker ps shows the names. Compose names them PROJECT-SERVICE-1, and docker compose exec SERVICE needs none."),
          Error.of(
              "container (\\S+) is not running",
              "Start it in a block above: docker compose up -d --wait, or docker start. Where it was started, docker logs shows why it has ended."),
          Error.of(
              "container name \"/?([^\"]+)\" is already in use",
              "A container %s is there already: remove it in a block above (docker rm -f %1$s), or take another name."),
          Error.of(
              "container is running: stop the container before removing",
              "Stop it first: docker stop, or docker compose rm -fs SERVICE."),
          Error.of(
              "bind for (\\S+) failed|port is already allocated|address already in use",
              "Another container of the lab has the port: stop that one in a block above, or publish another port (-p 5433:5432)."),
          Error.of(
              "get (\\S+): no such volume",
              "No volume has the name %s; docker volume ls shows the names. Compose names them PROJECT_VOLUME."),
          Error.of(
              "external volume \"([^\"]+)\" not found",
              "Make it in a block above: docker volume create %s."),
          Error.of(
              "volume is in use",
              "Remove the containers that use it first: docker compose down, or docker compose rm -fs SERVICE."),
          Error.of(
              "network (\\S+?)(?: declared as external, but could not be found| not found)",
              "No network has the name %s; docker network ls shows the names. Compose names them PROJECT_default."),
          Error.of(
              "could not find the file (\\S+) in container",
              "Correct the path, or make %s in the container in a block above."),
          Error.of(
              "exec: \"([^\"]+)\": executable file not found",
              "The container's image has no %s: correct the name, or take an image that has it."),
          Error.of(
              "\\[FATAL tini \\(\\d+\\)\\] exec (\\S+) failed",
              "The container's image has no %s: correct the name, or take an image that has it."),
          Error.of(
              "container (\\S+) is restarting",
              "It ends again and again; see what it printed: docker logs %s."),
          Error.of(
              "OCI runtime exec failed: .*(?:connection reset|no such process|EOF)",
              "Its container ended at that moment; see what it printed: docker logs."),
          Error.of(
              "unable to find user ([^\\s:]+)",
              "The container's image has no user %s: correct the name, or leave -u out."),
          Error.of(
              "input device is not a tty",
              "Nobody sits at a terminal here, nor in a script: write docker exec -i, or docker compose exec -T."),
          Error.of(
              "no such image: (\\S+?)\\.?(?:\\s|$)",
              NoInternet.IMAGE.replace("the image", "the image %s")),
          Error.of(
              "pull access denied|manifest (?:for \\S+ not found|unknown)|repository does not exist",
              "Correct the image's name. " + NoInternet.IMAGE),
          Error.of(
              "(?:dependency failed to start: )?container (\\S+) is unhealthy",
              "See what it printed (docker logs %s), and whether the health check asks for what there is: user, database, port, time."),
          Error.of(
              "container (\\S+) exited \\(137\\)",
              "Something killed %s, for want of memory perhaps: give the lab more (recoveryDocs.labMemory)."),
          Error.of("container (\\S+) exited \\(", "See what it printed: docker logs %s."),
          Error.of(
              "no space left on device",
              "The disk is full. Free space on this machine (docker system df), or in the container where its file system is a small one."),
          Error.of(
              "(?:fork|pthread_create|clone)\\b.*: resource temporarily unavailable|unable to start a thread|pids? limit",
              "The lab may have no more processes: let it have more (recoveryDocs.labProcesses), or start fewer at once."),
          Error.of(
              "cannot allocate memory|(?m:^|: )killed$|oom-?killed",
              "The lab may have no more memory: let it have more (recoveryDocs.labMemory), or take less."),
          Error.of(
              "cannot connect to the docker daemon",
              "No engine answers. In a lab of its own (lab.kind: compose in drills.yaml) the drill host has one; DOCKER_HOST must not lead elsewhere."),
          Error.of(
              "sudo: unknown user:? (\\S+)",
              "The drill host has no user %1$s, for the server is in its container: docker compose exec -u %1$s SERVICE."),
          Error.of(
              "role \"root\" does not exist",
              "psql takes the name of the user that runs it, in the container root: name the role (psql -U)."));

  private static final Pattern PULLS = Pattern.compile("\\bpull\\b");

  private static final int KILLED = 137;

  private DockerNextStep() {}

  /**
   * Says what to do about a command of a document that calls docker.
   *
   * @param command the command as written
   * @param said what it printed, on whichever stream
   */
  static Optional<String> of(int status, String command, String said) {
    if (NoInternet.ofAnImage(said)) {
      // Of the images that it has not asked for yet, Compose then says that there is no engine.
      return Optional.of(NoInternet.nextStepOfAnImage(PULLS.matcher(command).find()));
    }
    for (Error error : ERRORS) {
      Optional<MatchResult> found = error.words().matcher(said).results().findFirst();
      if (found.isPresent()) {
        String name = found.get().groupCount() == 0 ? "" : found.get().group(1);
        return Optional.of(error.step().formatted(name));
      }
    }
    return status == KILLED
        ? Optional.of(
            "Something killed it: its container was stopped meanwhile, or the memory ran out (recoveryDocs.labMemory).")
        : Optional.empty();
  }
}
