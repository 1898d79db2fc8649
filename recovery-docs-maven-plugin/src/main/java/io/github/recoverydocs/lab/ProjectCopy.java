package io.github.recoverydocs.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Writes a project folder as a tar archive: files, permission bits and symbolic links, without what
 * is excluded.
 */
final class ProjectCopy {
  private final Path root;
  private final Set<String> excluded;

  ProjectCopy(Path root, Set<String> excluded) {
    this.root = root;
    this.excluded = excluded;
  }

  void writeTo(OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
              }
              if (excluded.contains(name(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              add(tar, folder, name(folder) + "/");
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              boolean copied = attributes.isRegularFile() || attributes.isSymbolicLink();
              if (copied && !excluded.contains(name(file))) {
                add(tar, file, name(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private static void add(TarArchiveOutputStream tar, Path path, String name) throws IOException {
    if (Files.isSymbolicLink(path)) {
      TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      link.setLinkName(Files.readSymbolicLink(path).toString());
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      return;
    }
    TarArchiveEntry entry = new TarArchiveEntry(path.toFile(), name);
    entry.setUserId(0);
    entry.setGroupId(0);
    entry.setMode(mode(path));
    tar.putArchiveEntry(entry);
    if (entry.isFile()) {
      Files.copy(path, tar);
    }
    tar.closeArchiveEntry();
  }

  private static int mode(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return 0755;
    }
    int mode = 0;
    for (PosixFilePermission permission : Files.getPosixFilePermissions(path)) {
      mode |= 1 << (PosixFilePermission.OTHERS_EXECUTE.ordinal() - permission.ordinal());
    }
    return mode;
  }
}
