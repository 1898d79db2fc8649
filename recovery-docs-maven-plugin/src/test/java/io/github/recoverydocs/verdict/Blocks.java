package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Blocks as they come from a document. */
public final class Blocks {
  private Blocks() {}

  /** A document that was read from a file, as every document is. */
  public static Runbook runbook(String name, String markdown) {
    try {
      Path file = Files.createTempFile("runbook", ".md");
      try {
        Files.writeString(file, markdown);
        return new RunbookReader().read(file, name);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first block of a document. */
  public static Block block(String markdown) {
    return runbook("docs/restore.md", markdown).blocks().get(0);
  }

  /** A fenced block whose first line of text is line 3. */
  static Block bash(String text) {
    return block("\n```bash\n" + text + "\n```\n");
  }
}
