package io.github.recoverydocs.publish;

import io.github.recoverydocs.proof.WholeFile;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A rendered document and its place in the repository.
 *
 * @param runbook the document as it was rendered
 * @param file where it goes; a symbolic link is followed
 * @param name that path as people are told: from the project's folder, with forward slashes
 * @param body its text, with links that lead from the new place
 */
record AppliedDocument(Runbook runbook, Path file, String name, String body) {

  /**
   * Reads what is in its place now. A text that is not UTF-8 is read all the same: it differs.
   *
   * @return nothing where no file is
   * @throws PublishException when it cannot be read
   */
  Optional<String> committed() {
    try {
      return Files.exists(file)
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      throw new PublishException(
          name + " cannot be read: " + e.getMessage() + ".",
          "Let it be a file that can be read, or move it away.",
          e);
    }
  }

  /**
   * The document with its stamp, with the line ends of the document.
   *
   * @param stamp what stands below the marker, with line feeds
   */
  String stamped(String stamp) {
    String lineEnd = body.contains("\r\n") ? "\r\n" : "\n";
    String below = "\n" + StampMarker.of(body, stamp).line() + "\n\n" + stamp;
    return body + (body.endsWith("\n") ? "" : lineEnd) + below.replace("\n", lineEnd);
  }

  /**
   * Sees that it can be written, and that its stamp would be a part of no block.
   *
   * @param text the document with its stamp
   * @throws PublishException when not
   */
  void requireWritable(String text) {
    List<Block> blocks = runbook.blocks();
    if (!texts(new RunbookReader().blocksOf(text)).equals(texts(blocks))) {
      throw new PublishException(
          name
              + ":"
              + blocks.get(blocks.size() - 1).line()
              + ": this block is not closed, so what stands below the document would be a part of it.",
          "Close its fence in the template.",
          null);
    }
    Path folder = file.toAbsolutePath().getParent();
    while (!Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new PublishException(
          name + " cannot be written: " + folder + " is no folder that can be written to.",
          "Change that, or name another folder with recoveryDocs.applyDirectory.",
          null);
    }
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream().map(Block::text).toList();
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws PublishException when its folder takes no file
   */
  void write(String text) {
    try {
      new WholeFile(file).write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new PublishException(
          name + " cannot be written: " + e.getMessage() + ".",
          "See that the folder can be written to and run again.",
          e);
    }
  }
}
