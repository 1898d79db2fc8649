package io.github.recoverydocs.template;

import java.nio.file.Path;

/**
 * One file of a rendered tree.
 *
 * @param path below the tree's root, with forward slashes
 * @param template the file it came from, below the template's folder
 * @param file where it is
 * @param sourceMap the template's line for each of its lines; empty when it was copied
 */
public record RenderedFile(String path, String template, Path file, SourceMap sourceMap) {
  /** Returns the same file below another root. */
  RenderedFile in(Path root) {
    return new RenderedFile(path, template, root.resolve(path), sourceMap);
  }
}
