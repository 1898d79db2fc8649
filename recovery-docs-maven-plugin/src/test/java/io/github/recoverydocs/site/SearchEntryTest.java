package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search can find. */
class SearchEntryTest {
  @TempDir Path folder;

  @Test
  void everySectionIsThereWithItsTextAndItsCode() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.md"),
            "# Restore\n\nWhen rows are gone.\n\n## Go back\n\n```bash\npg_restore --list\n```\n");
    Runbook runbook = new RunbookReader().read(file, "docs/a.md");
    List<SearchEntry> entries = SearchEntry.of(Page.of(runbook, "", "", List.of()), runbook);

    assertThat(SearchEntry.script(entries.stream()))
        .startsWith("recoveryDocsSearch([")
        .contains("\"anchor\":\"go-back\"", "\"text\":\"pg_restore --list\"")
        .contains("\"page\":\"docs/a.html\"", "When rows are gone.");
  }
}
