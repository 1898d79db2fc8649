package io.github.recoverydocs.shell;

import io.github.recoverydocs.lab.DrillHost;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.lab.LabContent;
import io.github.recoverydocs.lab.LabSettings;
import io.github.recoverydocs.lab.Labs;
import io.github.recoverydocs.lab.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A lab whose drill host performs the scripts of a test class. */
final class ShellLab implements AutoCloseable {
  /** The document line of every script's first line: no test may pass because a line is 1. */
  static final int FIRST_LINE = 101;

  static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Path project;
  private final Labs labs;
  private final Lab lab;

  private ShellLab() {
    try {
      project = Files.createTempDirectory("shell-lab");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    labs = new Labs(LabSettings.of(new ProjectFiles(project, Set.of()), "project"), sentence -> {});
    lab = labs.start("postgres:17", LabContent.none());
  }

  static ShellLab start() {
    return new ShellLab();
  }

  DrillHost host() {
    return lab.host();
  }

  ParsedScript parse(String text) {
    return new ScriptParser(host()).parse(List.of(new Script(FIRST_LINE, text))).get(0);
  }

  /** Performs blocks one after the other in one session, up to a statement that does not end. */
  Performance perform(String... blocks) {
    return perform(TIMEOUT, blocks);
  }

  Performance perform(Duration timeout, String... blocks) {
    List<Statement> statements = new ArrayList<>();
    for (String block : blocks) {
      ParsedScript parsed = parse(block);
      parsed
          .error()
          .ifPresent(
              error -> {
                throw new AssertionError(error);
              });
      statements.addAll(parsed.statements());
    }
    List<CommandResult> results = new ArrayList<>();
    try (ScriptSession session = new ScriptSession(host(), statements)) {
      for (Statement statement : statements) {
        CommandResult result = session.perform(statement, timeout);
        results.add(result);
        if (result.outcome() != CommandResult.Outcome.ENDED) {
          break;
        }
      }
    }
    return new Performance(results);
  }

  @Override
  public void close() {
    lab.close();
    labs.close();
    try {
      Files.delete(project);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
