package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.shell.CommandScan;
import io.github.recoverydocs.shell.DockerCommand;
import io.github.recoverydocs.shell.Programs;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether documents call docker, and thus which lab they need, before there is one.
 *
 * <p>It reads the commands of blocks that are executed and of the scripts that these start. A
 * mention of docker is no call: not in a comment, a text, a here-document or as an argument.
 */
final class DockerCalls {
  /** Programs that start what stands behind their options. */
  private static final Set<String> STARTERS =
      Set.of("xargs", "flock", "setsid", "ionice", "stdbuf", "parallel", "doas", "find", "watch");

  private static final Set<String> RUNNERS = Set.of("bash", "sh", "dash", "zsh", "source", ".");

  /** {@code DC="docker compose"}, {@code DC=(docker compose)}, {@code dc='docker compose'}. */
  private static final Pattern ASSIGNED =
      Pattern.compile("(?s)(\\w+)=[\"'(]?((?:sudo )?docker(?:-compose)?\\b[^\"')]*)[\"')]?");

  /** {@code $DC}, {@code ${DC}}, {@code "${DC[@]}"}, {@code dc}. */
  private static final Pattern CALLED = Pattern.compile("\"?\\$?\\{?(\\w+)(?:\\[[@*]])?\\}?\"?");

  /** {@code $ROOT/}, {@code "$(dirname "$0")/}: a folder that only bash knows. */
  private static final Pattern UNKNOWN_FOLDER =
      Pattern.compile("^\"?(?:\\$\\{?\\w+\\}?|\\$\\(.*\\))\"?/|[\"']");

  private static final long LARGEST_SCRIPT = 256 * 1024;

  private final Function<String, Optional<String>> scripts;

  /**
   * Creates a reader.
   *
   * @param scripts gives the text of a project's script by its path from the project's folder, with
   *     forward slashes; nothing where there is no such file, or it is no script
   */
  DockerCalls(Function<String, Optional<String>> scripts) {
    this.scripts = scripts;
  }

  /**
   * Creates a reader of a project's scripts.
   *
   * @throws IOException when a folder cannot be read
   */
  static DockerCalls of(ProjectFiles project) throws IOException {
    Map<String, Path> files = new HashMap<>();
    for (Path file : project.list()) {
      files.put(project.name(file), file);
    }
    return new DockerCalls(path -> Optional.ofNullable(files.get(path)).flatMap(DockerCalls::text));
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST_SCRIPT
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether any command of a text calls docker or docker-compose. */
  static boolean in(String commands) {
    return !calls(CommandScan.of(commands, 1)).isEmpty();
  }

  /** Finds the images that a text names outright: for docker to run, to create or to pull. */
  static Set<String> images(String commands) {
    Set<String> images = new LinkedHashSet<>();
    for (SimpleCommand call : calls(CommandScan.of(commands, 1))) {
      DockerCommand.of(call)
          .flatMap(DockerCommand::image)
          .filter(image -> image.matches("[\\w./:@-]+"))
          .ifPresent(images::add);
    }
    return images;
  }

  /** Tells whether any block that is executed calls docker, or any script that it starts. */
  boolean in(List<Runbook> runbooks) {
    return texts(runbooks).stream().anyMatch(DockerCalls::in);
  }

  /** The images that these blocks and scripts name outright. */
  Set<String> images(List<Runbook> runbooks) {
    Set<String> images = new LinkedHashSet<>();
    texts(runbooks).forEach(text -> images.addAll(images(text)));
    return images;
  }

  /** The commands of each document, then the scripts that they start, and so on. */
  private List<String> texts(List<Runbook> runbooks) {
    List<String> texts = new ArrayList<>();
    Set<String> read = new HashSet<>();
    Deque<Text> unread = new ArrayDeque<>();
    runbooks.forEach(runbook -> unread.add(new Text("", commands(runbook))));
    while (!unread.isEmpty()) {
      Text text = unread.remove();
      texts.add(text.content());
      for (SimpleCommand command : programs(CommandScan.of(text.content(), 1))) {
        for (String path : text.paths(command)) {
          if (read.add(path)) {
            scripts.apply(path).ifPresent(found -> unread.add(new Text(folder(path), found)));
          }
        }
      }
    }
    return texts;
  }

  /**
   * Something that starts scripts.
   *
   * @param folder where it is, with a slash at its end; empty for the project's folder
   */
  private record Text(String folder, String content) {

    /** The places where the script may be that a command starts, if it starts one. */
    Set<String> paths(SimpleCommand command) {
      Set<String> paths = new LinkedHashSet<>();
      if (command.program().contains("/")) {
        add(paths, command.program());
      }
      if (RUNNERS.contains(command.name())) {
        command.arguments().stream()
            .filter(argument -> !argument.startsWith("-"))
            .findFirst()
            .ifPresent(argument -> add(paths, argument));
      }
      return paths;
    }

    private void add(Set<String> paths, String word) {
      String path = UNKNOWN_FOLDER.matcher(word).replaceAll("");
      for (String place : List.of(path, folder + path)) {
        try {
          paths.add(Path.of(place).normalize().toString().replace('\\', '/'));
        } catch (InvalidPathException e) {
          // What is no path on this machine names none of the project's files.
          continue;
        }
      }
    }
  }

  /** The commands of a document's blocks, for a variable goes from one to the next. */
  private static String commands(Runbook runbook) {
    StringBuilder commands = new StringBuilder();
    for (Block block : runbook.executableBlocks()) {
      if (block.directives().skip().isEmpty()) {
        commands.append(block.commands()).append('\n');
      }
    }
    return commands.toString();
  }

  private static List<SimpleCommand> calls(List<SimpleCommand> commands) {
    List<SimpleCommand> calls = new ArrayList<>();
    Map<String, List<String>> names = new HashMap<>();
    for (SimpleCommand command : programs(commands)) {
      remember(command, names);
      List<String> words = expanded(command.words(), names);
      SimpleCommand call = started(command(command, words));
      if (DockerCommand.of(call).isPresent()) {
        calls.add(call);
      }
    }
    return calls;
  }

  /** The commands, and what {@code sh -c} performs; docker itself is not looked through. */
  private static List<SimpleCommand> programs(List<SimpleCommand> commands) {
    List<SimpleCommand> programs = new ArrayList<>();
    for (SimpleCommand command : commands) {
      if (DockerCommand.of(command).isPresent()) {
        programs.add(command);
      } else {
        programs.addAll(Programs.ofShell(command));
      }
    }
    return programs;
  }

  private static void remember(SimpleCommand command, Map<String, List<String>> names) {
    for (String word : command.raw()) {
      Matcher assigned = ASSIGNED.matcher(word);
      if (assigned.matches()) {
        names.put(assigned.group(1), List.of(assigned.group(2).trim().split("\\s+")));
      }
    }
  }

  private static List<String> expanded(List<String> words, Map<String, List<String>> names) {
    Matcher called = CALLED.matcher(words.isEmpty() ? "" : words.get(0));
    if (!called.matches() || !names.containsKey(called.group(1))) {
      return words;
    }
    List<String> expanded = new ArrayList<>(names.get(called.group(1)));
    expanded.addAll(words.subList(1, words.size()));
    return expanded;
  }

  /** What {@code xargs} and its like start: the first word that can only be docker itself. */
  private static SimpleCommand started(SimpleCommand command) {
    if (!STARTERS.contains(command.name())) {
      return command;
    }
    List<String> words = command.words();
    for (int i = 1; i < words.size(); i++) {
      SimpleCommand rest = command(command, words.subList(i, words.size()));
      boolean placed =
          !command.name().equals("find") || words.get(i - 1).matches("-(exec|ok)(dir)?");
      if (placed && DockerCommand.of(rest).isPresent()) {
        return rest;
      }
    }
    return command;
  }

  private static SimpleCommand command(SimpleCommand like, List<String> words) {
    return new SimpleCommand(like.line(), words, words, Input.SESSION, like.outputTaken());
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
