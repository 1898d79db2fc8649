package io.github.recoverydocs.verdict;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A place at which a document stands, or is published.
 *
 * @param root what a link that begins with a slash begins at; absolute
 * @param folder the document's folder, from which its other links lead; absolute
 * @param isClosed whether nothing around the root belongs to what is published
 */
public record LinkPlace(Path root, Path folder, boolean isClosed) {

  public LinkPlace {
    root = root.toAbsolutePath().normalize();
    folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Follows a link, whether there is anything or not.
   *
   * @param path as the link has it, with forward slashes
   * @return nothing where it leads out of a closed place, or can be the name of no file
   */
  Optional<Path> follow(String path) {
    try {
      Path below =
          path.startsWith("/")
              ? Path.of(path.replaceFirst("^/+", ""))
              : root.relativize(folder).resolve(path);
      // Out of a root and back into it leads to it here alone: published, it has another name.
      return Optional.of(below.normalize())
          .filter(target -> !isClosed || !target.startsWith(".."))
          .map(target -> root.resolve(target).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
