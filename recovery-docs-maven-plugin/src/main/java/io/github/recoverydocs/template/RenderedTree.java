package io.github.recoverydocs.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a template was rendered to.
 *
 * @param root the folder that the template's own folder became
 * @param files all files below it, in the order of their paths
 */
public record RenderedTree(Path root, List<RenderedFile> files) {
  /** Keeps the files. */
  public RenderedTree {
    files = List.copyOf(files);
  }

  /** Returns the file at a path below the root, with forward slashes. */
  public Optional<RenderedFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }
}
