package io.github.recoverydocs.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The files and folders of a project that a lab gets a copy of.
 *
 * <p>Left out are what a build makes ({@code target} beside a {@code pom.xml}), what package
 * managers fetch ({@code node_modules}) and the history ({@code .git}).
 */
public final class ProjectFiles {
  private static final Set<String> LEFT_OUT = Set.of(".git", "node_modules");

  private final Path root;
  private final Set<Path> excluded;

  /**
   * Names a project.
   *
   * @param root its folder
   * @param excluded more files and folders that are left out
   */
  public ProjectFiles(Path root, Set<Path> excluded) {
    this.root = root.toAbsolutePath().normalize();
    this.excluded = Set.copyOf(excluded);
  }

  /** The project's folder. */
  public Path root() {
    return root;
  }

  /**
   * Lists folders, regular files and symbolic links, a folder before what is in it, in the order of
   * their names.
   *
   * @throws IOException when a folder cannot be read
   */
  public List<Path> list() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isLeftOut(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(root)) {
              found.add(folder);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean copied = attributes.isRegularFile() || attributes.isSymbolicLink();
            if (copied && !isLeftOut(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.naturalOrder());
    return found;
  }

  /**
   * Lists the same without the folders.
   *
   * @throws UncheckedIOException when a folder cannot be read
   */
  public List<Path> files() {
    try {
      return list().stream()
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(root + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The path of a listed file below the project's folder, with forward slashes. */
  public String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private boolean isLeftOut(Path path) {
    if (path.equals(root)) {
      return false;
    }
    String name = path.getFileName().toString();
    boolean built = name.equals("target") && Files.exists(path.resolveSibling("pom.xml"));
    return built || LEFT_OUT.contains(name) || excluded.contains(path);
  }
}
