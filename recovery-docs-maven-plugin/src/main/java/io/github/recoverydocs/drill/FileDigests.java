package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.runbook.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Makes inputs of files: content and permission to execute; of a link, where it leads. */
final class FileDigests {
  private final String kind;
  private final ProjectFiles project;

  /**
   * Creates it.
   *
   * @param kind what the files are, as people are told
   * @param project names them
   */
  FileDigests(String kind, ProjectFiles project) {
    this.kind = kind;
    this.project = project;
  }

  /** One input a file, in the same order. */
  List<Input> of(Collection<Path> files) {
    return files.stream().map(file -> new Input(kind, project.name(file), digest(file))).toList();
  }

  private static String digest(Path file) {
    try {
      return Files.isSymbolicLink(file)
          ? Sha256.of(("link " + Files.readSymbolicLink(file)).getBytes(StandardCharsets.UTF_8))
          : Sha256.of(
              new byte[] {(byte) (Files.isExecutable(file) ? 1 : 0)}, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
