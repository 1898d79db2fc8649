package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aProject() {
    project = new Project(folder);
    project.write("build.log", "what a build writes");
    project.write("scripts/restore.sh", ". scripts/common.sh\npsql -f fixtures/shop.sql\n");
    project.write("scripts/common.sh", "BACKUPS=backups\n. ./settings.sh\n");
    project.write("scripts/settings.sh", "true\n");
    project.write("fixtures/shop.sql", "SELECT 1;\n");
    project.write("fixtures/more/rows.csv", "1\n");
    project.write("unrelated.sh", "true\n");
  }

  @Test
  void findsTheFileThatABlockNamesAndThoseThatItNamesInTurn() throws IOException {
    assertThat(named("./scripts/restore.sh --backup=latest"))
        .containsExactly(
            "fixtures/shop.sql", "scripts/common.sh", "scripts/restore.sh", "scripts/settings.sh");
  }

  @Test
  void aFolderStandsForEverythingInIt() throws IOException {
    assertThat(named("cat fixtures/*.sql")).contains("fixtures/more/rows.csv", "fixtures/shop.sql");
  }

  @Test
  void whatNoCommandNamesDoesNotCount() throws IOException {
    assertThat(named("echo hello")).isEmpty();
    assertThat(named("psql --file=\"fixtures/shop.sql\"")).containsExactly("fixtures/shop.sql");
  }

  @Test
  void countsAFileThatABlockEdits() throws IOException {
    project.write("my app.conf", "a = 1\n");

    assertThat(inDocument("<!-- recovery-docs: file=\"my app.conf\" append -->\n```\nb = 2\n```\n"))
        .containsExactly("my app.conf");
    assertThat(inDocument("<!-- recovery-docs: file=\"db:my app.conf\" -->\n```\nb = 2\n```\n"))
        .isEmpty();
  }

  private Iterable<String> named(String command) throws IOException {
    return inDocument("```bash\n" + command + "\n```\n");
  }

  private Iterable<String> inDocument(String text) throws IOException {
    Path file = project.write("docs/restore.md", text);
    Runbook runbook = new RunbookReader().read(file, "docs/restore.md");
    return new NamedFiles(project.settings().project(), List.of(runbook), List.of())
        .byName()
        .keySet();
  }
}
