package io.github.recoverydocs.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader sees the old content or the new one, never a part. */
public final class WholeFile {
  private final Path file;

  /** Names the file; its folder is made when it is missing. */
  public WholeFile(Path file) {
    this.file = file;
  }

  /**
   * Writes beside, then renames.
   *
   * @throws IOException when the folder takes no file; the old content is still there
   */
  public void write(byte[] content) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside =
        folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.write(beside, content);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
