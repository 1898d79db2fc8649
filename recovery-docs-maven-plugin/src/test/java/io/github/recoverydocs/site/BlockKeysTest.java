package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same block stands in other lines with other values of the matrix. */
class BlockKeysTest {
  private static final Map<String, String> PLAIN = Map.of("format", "plain");
  private static final Map<String, String> CUSTOM = Map.of("format", "custom");

  @TempDir Path folder;

  @Test
  void aBlockIsFoundByItsHeadingAndItsPlaceBelowIt() throws IOException {
    BlockKeys keys =
        new BlockKeys(
            List.of(
                set(PLAIN, "## Go\n\n```bash\na\n```\n\n```text\nshown\n```\n\n```bash\nb\n```\n"),
                set(CUSTOM, "A line more.\n\n## Go\n\n```bash\na\n```\n\n```bash\nb\n```\n")));

    assertThat(keys.at(PLAIN, "a.md", 11)).contains(new BlockKey("a.md", "go", 2));
    assertThat(keys.at(CUSTOM, "a.md", 9)).contains(new BlockKey("a.md", "go", 2));
    assertThat(keys.at(PLAIN, "a.md", 7)).as("is only shown").isEmpty();
  }

  private DocumentSet set(Map<String, String> matrix, String markdown) throws IOException {
    Path file = Files.writeString(folder.resolve(matrix.get("format") + ".md"), markdown);
    return new DocumentSet(matrix, List.of(new RunbookReader().read(file, "a.md")));
  }
}
