package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds and reads the documents that a user names. */
final class Documents {
  private final DrillSettings settings;
  private final Path root;
  private final ProjectFiles project;
  private final List<String> patterns;

  Documents(DrillSettings settings) {
    this.settings = settings;
    root = settings.projectDirectory().toAbsolutePath().normalize();
    project = settings.project();
    patterns = settings.documents();
  }

  /**
   * Reads every document once, in the order named.
   *
   * @throws SettingsException when a name fits no file
   */
  List<Document> read() {
    RunbookReader reader = new RunbookReader();
    Set<Path> files = new LinkedHashSet<>();
    patterns.forEach(pattern -> files.addAll(find(pattern.strip())));
    return List.copyOf(files).parallelStream()
        .map(file -> Document.written(reader.read(file, settings.nameOf(file))))
        .toList();
  }

  private List<Path> find(String pattern) {
    if (pattern.isEmpty()) {
      throw new SettingsException(
          "recoveryDocs.documents has an empty name in it.", "Delete the comma that is too many.");
    }
    Path plain = root.resolve(pattern).normalize();
    if (Files.isRegularFile(plain)) {
      return List.of(plain);
    }
    if (Files.isDirectory(plain)) {
      throw new SettingsException(
          pattern + " is a folder.", "Name files: -DrecoveryDocs.documents=" + pattern + "/*.md");
    }
    List<String> names = names();
    NamePattern matcher = new NamePattern("documents", pattern);
    List<Path> found = new ArrayList<>();
    for (String name : names) {
      if (matcher.matches(name)) {
        found.add(root.resolve(name));
      }
    }
    if (found.isEmpty()) {
      String meant =
          NearestWord.to(pattern, names).map(name -> "Did you mean " + name + "? ").orElse("");
      throw new SettingsException(
          "There is no document " + pattern + " in " + root + ".",
          meant + "Paths and globs are relative to the project's folder: docs/**/*.md");
    }
    return found;
  }

  /** Markdown files only: the nearest name should be one that could have been meant. */
  private List<String> names() {
    try {
      return project.list().stream()
          .filter(Files::isRegularFile)
          .map(project::name)
          .filter(name -> name.endsWith(".md") || name.endsWith(".markdown"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The project's files cannot be read: " + e.getMessage(), e);
    }
  }
}
