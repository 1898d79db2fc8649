package io.github.recoverydocs.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes a project's files as a tar archive, with permission bits and symbolic links. */
final class ProjectCopy {
  private final ProjectFiles files;

  ProjectCopy(ProjectFiles files) {
    this.files = files;
  }

  /** Copies the files into the working folder of a drill host. */
  void into(ContainerHost host) {
    try {
      host.copy(host.workingFolder(), this::writeTo);
    } catch (IOException e) {
      throw new UncheckedIOException("The project's files cannot be copied: " + e.getMessage(), e);
    }
  }

  /** Copies one file into the working folder of a drill host. */
  static void copy(LabFile file, ContainerHost host) {
    try {
      host.copy(
          host.workingFolder(),
          out -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
              tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
              tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
              add(tar, file.source(), file.target());
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(file.source() + " cannot be copied: " + e.getMessage(), e);
    }
  }

  void writeTo(OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      for (Path file : files.list()) {
        boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        add(tar, file, files.name(file) + (folder ? "/" : ""));
      }
    }
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
