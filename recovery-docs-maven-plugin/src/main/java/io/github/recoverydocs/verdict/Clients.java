package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.DockerCommand;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be read in a statement about the clients of the server that it starts. */
final class Clients {
  private static final Set<String> KNOWN =
      Set.of(
          "psql",
          "pg_dump",
          "pg_dumpall",
          "pg_restore",
          "createdb",
          "dropdb",
          "createuser",
          "dropuser",
          "vacuumdb",
          "reindexdb",
          "clusterdb",
          "pgbench");

  /** Programs that are known to talk to no server. */
  private static final Set<String> NO_CLIENTS =
      Set.of(
          "",
          ":",
          "[",
          "[[",
          "awk",
          "cat",
          "cd",
          "chmod",
          "chown",
          "cp",
          "cut",
          "date",
          "diff",
          "disown",
          "echo",
          "export",
          "false",
          "file",
          "find",
          "grep",
          "gunzip",
          "gzip",
          "head",
          "jobs",
          "jq",
          "kill",
          "ls",
          "mkdir",
          "mv",
          "pg_isready",
          "printf",
          "read",
          "rm",
          "sed",
          "sha256sum",
          "sleep",
          "sort",
          "tail",
          "tar",
          "tee",
          "test",
          "touch",
          "true",
          "wait",
          "wc",
          "zcat");

  private static final Set<String> STARTS_SERVICES = Set.of("up", "start", "restart", "unpause");

  /** Standard error goes elsewhere, by itself or with standard output. */
  private static final Pattern HIDDEN = Pattern.compile("2>|&>|>&\\s*[^\\s\\d]|\\|&");

  private final Statement statement;
  private final CommandLines lines;
  private final List<SimpleCommand> programs;

  Clients(Statement statement, CommandLines lines) {
    this.statement = statement;
    this.lines = lines;
    this.programs = lines.programsOf(statement);
  }

  /** Whether a client is named, in a container or not. */
  boolean connect() {
    return programs.stream().anyMatch(program -> KNOWN.contains(program.name()));
  }

  /** Whether one may be: a script can start any. */
  boolean mayConnect() {
    return programs.stream().anyMatch(Clients::mayConnect);
  }

  /** Whether whatever may connect is a client by its name, and no script. */
  boolean areAllKnown() {
    return programs.stream().filter(Clients::mayConnect).allMatch(p -> KNOWN.contains(p.name()));
  }

  /** Whether the errors of a command go elsewhere than to the terminal. */
  boolean hideErrors() {
    return lines.commandsOf(statement).stream()
        .map(command -> lines.holderOf(command.line(), statement))
        .distinct()
        .anyMatch(holder -> HIDDEN.matcher(holder.text()).find());
  }

  /** Whether services of the project are started, which may connect at once. */
  boolean startServices() {
    return statement.commands().stream()
        .flatMap(command -> DockerCommand.of(command).stream())
        .anyMatch(docker -> STARTS_SERVICES.contains(docker.verb()));
  }

  private static boolean mayConnect(SimpleCommand program) {
    return DockerCommand.of(program)
        .map(docker -> docker.verb().equals("run") || docker.verb().equals("exec"))
        .orElse(!NO_CLIENTS.contains(program.name()));
  }
}
