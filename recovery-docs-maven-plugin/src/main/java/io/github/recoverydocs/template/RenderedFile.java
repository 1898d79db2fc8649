package io.github.recoverydocs.template;

import java.nio.file.Path;

/**
 * One file of a rendered tree.
 *
 * @param path below the tree's root, with forward slashes
 * @param template the file it came from, below the template's folder; empty for what hooks wrote
 * @param file where it is
 * @param sourceMap the template's line for each of its lines; empty when it was copied
 */
public record RenderedFile(String path, String template, Path file, SourceMap sourceMap) {
  /** Stands for a file of the template where there is none. */
  static final String OF_HOOKS = "";

  /** Tells whether it came from a file of the template, and no hook wrote it. */
  public boolean isOfTemplate() {
    return !template.equals(OF_HOOKS);
  }

  /** Returns the same file below another root. */
  RenderedFile in(Path root) {
    return new RenderedFile(path, template, root.resolve(path), sourceMap);
  }
}
