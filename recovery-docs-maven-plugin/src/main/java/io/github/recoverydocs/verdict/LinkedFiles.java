package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Links;
import io.github.recoverydocs.runbook.RunbookException;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that links lead to. What was looked up once is taken to stay so for the run. */
public final class LinkedFiles {
  private final Map<Path, Set<String>> names = new HashMap<>();
  private final Map<Path, Optional<Links>> links = new HashMap<>();

  /**
   * Tells whether a file or folder is there under exactly this name: GitHub tells upper from lower
   * case also where this machine does not.
   *
   * @param root the folder below which names are compared
   */
  boolean isThere(Path root, Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    for (Path part = file; part.startsWith(root) && !part.equals(root); part = part.getParent()) {
      String name = part.getFileName().toString();
      Set<String> all = names(part.getParent());
      // A file system may also spell an accent in its own way, and that is no fault.
      if (!all.contains(name) && all.stream().anyMatch(name::equalsIgnoreCase)) {
        return false;
      }
    }
    return true;
  }

  /** The names in a folder, in order; none where it cannot be read. */
  Set<String> names(Path folder) {
    return names.computeIfAbsent(folder, LinkedFiles::read);
  }

  /** What can be linked to in a file; nothing where it is no Markdown or cannot be read. */
  Optional<Links> links(Path file) {
    return links.computeIfAbsent(file, LinkedFiles::linksOf);
  }

  private static Set<String> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      return Set.of();
    }
  }

  private static Optional<Links> linksOf(Path file) {
    String name = file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (!Files.isRegularFile(file) || !(lower.endsWith(".md") || lower.endsWith(".markdown"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RunbookReader().read(file, name).links());
    } catch (RunbookException e) {
      return Optional.empty();
    }
  }
}
