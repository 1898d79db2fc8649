package io.github.recoverydocs.runbook;

import java.nio.file.Path;
import java.util.List;

/**
 * One Markdown document with procedures.
 *
 * @param file the document
 * @param name the document's path as findings print it, with forward slashes
 * @param digest the SHA-256 of the document's bytes, hexadecimal
 * @param blocks every fenced block, in document order
 * @param problems faults that need no shell to be seen
 */
public record Runbook(
    Path file, String name, String digest, List<Block> blocks, List<DocumentProblem> problems) {

  public Runbook {
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
  }

  /** The blocks that a reader pastes into a shell, skipped ones included. */
  public List<Block> executableBlocks() {
    return blocks.stream().filter(Block::executable).toList();
  }
}
