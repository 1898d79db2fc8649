package io.github.recoverydocs.drill.configuration;

import io.github.recoverydocs.runbook.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that drills.yaml names, relative to its own folder.
 *
 * @param value where it is named
 * @param name the name, rendered
 */
record NamedFile(Value value, String name) {

  /** The file, absolute; nothing, and a problem, when it is not there or not in the folder. */
  Optional<Path> find() {
    Path folder = value.reading().folder();
    Path file;
    try {
      file = folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      value.problem("names '" + name + "', which no file can be called", "Correct the name.");
      return Optional.empty();
    }
    if (!file.startsWith(folder)) {
      outside();
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      missing(folder, file);
      return Optional.empty();
    }
    try {
      // A link may lead anywhere.
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        outside();
        return Optional.empty();
      }
    } catch (IOException e) {
      value.problem("names " + name + ", which cannot be read", "May this user read it?");
      return Optional.empty();
    }
    return Optional.of(file);
  }

  private void outside() {
    value.problem(
        "names " + name + ", which is outside of the folder of drills.yaml",
        "Copy it there, and name it from there.");
  }

  private void missing(Path folder, Path file) {
    String what = Files.isDirectory(file) ? "which is a folder" : "which is not there";
    String meant =
        NearestWord.to(file.getFileName().toString(), beside(file))
            .map(near -> folder.relativize(file.resolveSibling(near)).toString())
            .map(near -> "Did you mean " + near.replace('\\', '/') + "? ")
            .orElse("");
    value.problem(
        "names the file " + name + ", " + what,
        meant + "Files are named from the folder of drills.yaml.");
  }

  private static List<String> beside(Path file) {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files
          .filter(Files::isRegularFile)
          .map(found -> found.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // The folder is not there either: no name to propose.
    }
  }
}
