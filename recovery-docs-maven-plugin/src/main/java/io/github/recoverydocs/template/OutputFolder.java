package io.github.recoverydocs.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/** Writes a tree beside its place and moves it there when it is whole. */
final class OutputFolder implements AutoCloseable {
  private final Path place;
  private final Path beside;

  OutputFolder(Path parent, String name) throws IOException {
    Files.createDirectories(parent);
    this.place = parent.resolve(name);
    this.beside = parent.resolve("." + UUID.randomUUID() + ".new");
    Files.createDirectory(beside);
  }

  /** Returns the folder to write into. */
  Path beside() {
    return beside;
  }

  /** Moves the whole tree to its place; what was there before is gone. */
  Path publish() throws IOException {
    Path before = place.resolveSibling("." + UUID.randomUUID() + ".old");
    boolean replaced = Files.exists(place, java.nio.file.LinkOption.NOFOLLOW_LINKS);
    if (replaced) {
      Files.move(place, before);
    }
    try {
      Files.move(beside, place);
    } catch (IOException e) {
      if (replaced) {
        Files.move(before, place);
      }
      throw e;
    }
    if (replaced) {
      delete(before);
    }
    return place;
  }

  @Override
  public void close() {
    try {
      delete(beside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
