package io.github.recoverydocs.verdict;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an author can do about a command that failed, read from what the command said. */
final class NextStep {
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  private static final String SKIP =
      "<!-- recovery-docs: skip=\"why\" --> above a block of its own";

  private static final Pattern NO_PROGRAM =
      Pattern.compile("(?m)(?:: ([^\\s:]+): command not found|: \\d+: ([^\\s:]+): not found)$");

  private static final Pattern NO_FILE =
      Pattern.compile("(?m)(?:No such file or directory|: not found in .*)$");

  private static final Pattern OF_SERVER = Pattern.compile("(?m)^pg_ctl: |^pg_ctlcluster: ");

  private static final Pattern SOCKET =
      Pattern.compile("connection to server on socket \\S+ failed: No such file");

  private static final Pattern REFUSED =
      Pattern.compile("(?i)connection refused|could ?n[o']t connect to server");

  private static final Pattern SERVER_ERROR = Pattern.compile("(?:ERROR|FATAL): +(\\S.*)");

  private static final Pattern NOT_THERE =
      Pattern.compile("^(database|role|relation|schema|table) \"([^\"]+)\" does not exist");

  private static final Pattern NO_EXTENSION =
      Pattern.compile("^extension \"([^\"]+)\" is not available");

  /** What pg_dumpall writes of the role that reads it back (PostgreSQL manual, "pg_dumpall"). */
  private static final Pattern OWN_ROLE =
      Pattern.compile("^(?:current user cannot be dropped|role \"([^\"]+)\" already exists)");

  private static final Pattern OPEN_DATABASE =
      Pattern.compile("^cannot drop the currently open database");

  private static final Pattern NO_REPOSITORY = Pattern.compile("not a git repository");

  private static final Pattern THERE_ALREADY = Pattern.compile("\" already exists");

  /** Programs of an engine, an init system or a cluster: no image brings what they talk to. */
  private static final Set<String> NEEDS_ANOTHER_WORLD =
      Set.of(
          "podman",
          "podman-compose",
          "kubectl",
          "helm",
          "oc",
          "systemctl",
          "service",
          "journalctl",
          "rc-service",
          "pg_ctlcluster",
          "aws",
          "gcloud",
          "gsutil",
          "az",
          "heroku",
          "fly",
          "flyctl",
          "vercel",
          "railway",
          "ssh",
          "scp",
          "rsync",
          "rclone",
          "crontab",
          "anacron",
          "at");

  private static final Pattern SQL =
      Pattern.compile(
          "^\\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|GRANT|REVOKE|BEGIN|COMMIT|TRUNCATE"
              + "|REINDEX|VACUUM|ANALYZE|COPY|WITH|SET|UNION)\\b.*");

  private static final String OF_CONTAINER =
      "The server is its container's first process: stop and start it with the container (docker compose stop, docker compose up -d --wait). What pg_ctl does else, it does as postgres (docker compose exec -u postgres).";

  private static final String NOT_UP =
      "The server is not up. On the first start a server that only sets up answers at the socket, and then goes: let the health check ask over TCP (pg_isready -h 127.0.0.1), and wait for it (docker compose up -d --wait).";

  private static final String PUBLISHED =
      "Nothing listens there. On the drill host localhost has the ports that Compose publishes; docker compose ps shows which, and whether the service runs.";

  private NextStep() {}

  /**
   * Says what to do about a failed command.
   *
   * @param status its exit status
   * @param command the command as written
   * @param said what its statement printed on standard error
   */
  static String of(int status, String command, String said) {
    return of(status, command, said, false);
  }

  /**
   * Says the same where the server may be in a container.
   *
   * @param withDocker whether the document calls docker
   */
  static String of(int status, String command, String said, boolean withDocker) {
    return ofMissingProgram(status, said, withDocker)
        .or(() -> MissingFolder.nextStep(command, said))
        .or(() -> withDocker ? DockerNextStep.of(status, command, said) : Optional.empty())
        .or(() -> ofLab(said, withDocker))
        .or(() -> ofSilentCurl(status, command, withDocker))
        .orElseGet(
            () ->
                status == NOT_EXECUTABLE
                    ? "Make the file executable (chmod +x) and commit that."
                    : "Correct the command. Where failing is right, write so: \"if !\", \"||\", or <!-- recovery-docs: exit="
                        + status
                        + " --> above a block of its own.");
  }

  /** Says what to do about a background job, to whose status a block's {@code exit=} is no help. */
  static String ofJob(int status, String said) {
    return ofMissingProgram(status, said, false)
        .or(() -> ofLab(said, false))
        .orElse("Correct the job. Where failing is right, write so at its end: \"… || true &\".");
  }

  /** Says what to do about a line that bash cannot read; nothing where it is no SQL. */
  static Optional<String> ofSql(String line) {
    return SQL.matcher(line).matches()
        ? Optional.of(
            "This looks like SQL: give it to psql (psql -c, or a here-document), or put it into a block of its own.")
        : Optional.empty();
  }

  /** Says what to do about an error of the server; nothing where the SQL is to be corrected. */
  static Optional<String> ofServer(String message) {
    Optional<MatchResult> ownRole = first(OWN_ROLE, message);
    if (ownRole.isPresent()) {
      String role = Objects.requireNonNullElse(ownRole.get().group(1), "$PGUSER");
      return Optional.of(
          "pg_dumpall writes this for the role that reads it back, where it is harmless. Keep it from psql: grep -vE \"^(DROP|CREATE) ROLE (IF EXISTS )?"
              + role
              + ";\".");
    }
    if (OPEN_DATABASE.matcher(message).find()) {
      return Optional.of(
          "A dump made with --clean and --create drops its database and makes it anew: connect to another one meanwhile (psql -d postgres).");
    }
    if (THERE_ALREADY.matcher(message).find()) {
      return Optional.of(
          "It is there already: restore into a new database, or drop what is there first (dropdb; pg_dump or pg_restore --clean --if-exists).");
    }
    Optional<String> extension = first(NO_EXTENSION, message).map(found -> found.group(1));
    if (extension.isPresent()) {
      return Optional.of(
          "The server's image does not have the extension "
              + extension.get()
              + ": name an image that has it (recoveryDocs.postgresImage).");
    }
    return first(NOT_THERE, message)
        .map(
            missing ->
                "The lab's server starts empty: make the "
                    + missing.group(1)
                    + " in a block above, or correct its name.");
  }

  private static Optional<String> ofMissingProgram(int status, String said, boolean withDocker) {
    Optional<String> program =
        last(NO_PROGRAM, said)
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    if (program.isPresent()) {
      return Optional.of(withoutProgram(program.get(), withDocker));
    }
    if (status != NOT_FOUND) {
      return Optional.empty();
    }
    return Optional.of(
        NO_FILE.matcher(said).find()
            ? "The drill starts in a copy of the project's folder: correct the path, or put the file there."
            : "Correct the name. Where it is right, name a drill host that has the program (recoveryDocs.drillHostImage).");
  }

  private static String withoutProgram(String program, boolean withDocker) {
    Optional<String> sql = ofSql(program);
    if (sql.isPresent()) {
      return sql.get();
    }
    if (program.equals("$")) {
      return "The prompt is pasted too: leave \"$ \" out, or mark the block as console, of which only what stands behind the prompt is typed.";
    }
    if (program.equals("sudo")) {
      return "This lab has no sudo, and its commands run as root. Leave it out, name a drill host that has it (recoveryDocs.drillHostImage), or write "
          + SKIP
          + ".";
    }
    if (program.startsWith("docker")) {
      return "This lab has no "
          + program
          + ", only a PostgreSQL server and a project. With lab.kind: compose in drills.yaml the drill host has an engine of its own. Write that, or "
          + SKIP
          + "; the rest of the document is performed.";
    }
    if (NEEDS_ANOTHER_WORLD.contains(program)) {
      return "This lab has no "
          + program
          + (withDocker
              ? ", only an engine with the project's containers, and the project. Write "
              : ", only a PostgreSQL server and a project. Write ")
          + SKIP
          + "; the rest of the document is performed.";
    }
    return "Correct the name. Where it is right, name a drill host that has the program (recoveryDocs.drillHostImage), or write "
        + SKIP
        + ".";
  }

  /** {@code curl -sf} says nothing; its status does (curl manual, "Exit Codes"). */
  private static Optional<String> ofSilentCurl(int status, String command, boolean withDocker) {
    if (!command.startsWith("curl ")) {
      return Optional.empty();
    }
    return switch (status) {
      case 6 -> ofLab("Could not resolve host", withDocker);
      case 7 -> ofLab("Connection refused", withDocker);
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofLab(String said, boolean withDocker) {
    if (OF_SERVER.matcher(said).find()) {
      return Optional.of(
          withDocker
              ? OF_CONTAINER
              : "The lab's server is its container's first process and cannot be stopped or started. Write "
                  + SKIP
                  + ".");
    }
    if (SOCKET.matcher(said).find()) {
      return Optional.of(
          withDocker
              ? NOT_UP
              : "The lab's server has no socket on this host; PGHOST leads to it where su or sudo does not drop it. Add -h localhost, or write "
                  + SKIP
                  + ".");
    }
    Optional<String> outside = NoInternet.nextStep(said, withDocker, SKIP);
    if (outside.isPresent()) {
      return outside;
    }
    if (NO_REPOSITORY.matcher(said).find()) {
      return Optional.of(
          "The lab's copy of the project is without its history (.git). Write " + SKIP + ".");
    }
    if (REFUSED.matcher(said).find()) {
      return Optional.of(
          withDocker
              ? PUBLISHED
              : "Nothing but the server runs in this lab, at $PGHOST and $PGPORT. Use those, or write "
                  + SKIP
                  + ".");
    }
    Optional<String> ofServer =
        first(SERVER_ERROR, said).flatMap(found -> ofServer(found.group(1)));
    if (ofServer.isPresent()) {
      return ofServer;
    }
    return NO_FILE.matcher(said).find()
        ? Optional.of(
            "The lab has the project's files and no others: make this one in a block above, or correct its path.")
        : Optional.empty();
  }

  private static Optional<MatchResult> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst();
  }

  private static Optional<MatchResult> last(Pattern pattern, String text) {
    return pattern.matcher(text).results().reduce((first, second) -> second);
  }
}
