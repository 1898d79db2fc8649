package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.proof.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
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
    MessageDigest digest = sha256();
    try {
      if (Files.isSymbolicLink(file)) {
        digest.update(("link " + Files.readSymbolicLink(file)).getBytes(StandardCharsets.UTF_8));
      } else {
        digest.update(Files.isExecutable(file) ? (byte) 1 : 0);
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
