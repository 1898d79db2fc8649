package io.github.recoverydocs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import io.github.recoverydocs.template.RenderedFile;
import io.github.recoverydocs.template.RenderedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in template's documents, as they are rendered with its switches on and off. */
class BuiltInDocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]*)(?:#([^)]*))?\\)");

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({"true, true, bucket", "true, false, bucket", "false, true, ''", "false, false, ''"})
  void everyLinkLeadsSomewhere(String on, String archive, String bucket) throws IOException {
    RenderedTree tree =
        render(
            Map.of(
                "with_compose",
                on,
                "with_backend",
                on,
                "with_scripts",
                on,
                "with_archive",
                archive,
                "backup_bucket",
                bucket));
    List<RenderedFile> documents =
        tree.files().stream().filter(file -> file.path().endsWith(".md")).toList();
    assertThat(documents).hasSize(2);
    for (RenderedFile document : documents) {
      List<MatchResult> links = LINK.matcher(Files.readString(document.file())).results().toList();
      assertThat(links).isNotEmpty();
      links.forEach(link -> assertLeadsSomewhere(document, link));
    }
  }

  private static void assertLeadsSomewhere(RenderedFile document, MatchResult link) {
    Path target = document.file().resolveSibling(link.group(1));
    Path file = link.group(1).isEmpty() ? document.file() : target;
    assertThat(file).as(document.path() + " " + link.group()).exists();
    if (link.group(2) != null) {
      Runbook runbook = new RunbookReader().read(file, file.getFileName().toString());
      assertThat(runbook.section(link.group(2)))
          .as(document.path() + " " + link.group())
          .isPresent();
    }
  }

  @Test
  void switchesLeaveOutTheirFilesAndNothingElse() {
    assertThat(render(Map.of()).files())
        .extracting(RenderedFile::path)
        .contains("compose.yml", ".env", "backend/backend.py", "scripts/db-backup.sh");
    assertThat(
            render(
                    Map.of(
                        "with_compose", "no",
                        "with_backend", "no",
                        "with_scripts", "no",
                        "with_workflow", "no",
                        "with_alerts", "no"))
                .files())
        .extracting(RenderedFile::path)
        .containsExactly(
            "docs/operations/database-recovery.md",
            "docs/operations/recovery-testing-checklist.md");
  }

  /** PostgreSQL's release notes say what came with which version. */
  @ParameterizedTest
  @CsvSource({
    "13, 'amcheck, pause_state, ncremental, summarize, combinebackup'",
    "14, 'ncremental, summarize, combinebackup'",
    "15, 'ncremental, summarize, combinebackup'",
    "16, 'ncremental, summarize, combinebackup'",
    "17, 'made by PostgreSQL 18'",
    "18, 'data-checksums'"
  })
  void nothingIsSaidOfWhatTheVersionDoesNotHave(String version, String words) throws IOException {
    RenderedTree tree = render(Map.of("postgres_version", version));
    String text = "";
    for (RenderedFile file : tree.files()) {
      if (file.path().endsWith(".md") || file.path().equals("compose.yml")) {
        text += Files.readString(file.file());
      }
    }

    assertThat(text).doesNotContain(words.split(", "));
    assertThat(text.contains("not performed on PostgreSQL " + version))
        .isEqualTo(!List.of("15", "17", "18").contains(version));
  }

  @Test
  void theDataFolderIsThatOfTheVersion() throws IOException {
    assertThat(compose("17")).contains("- pgdata:/var/lib/postgresql/data\n");
    assertThat(compose("18")).contains("- pgdata:/var/lib/postgresql\n");
  }

  private String compose(String version) throws IOException {
    RenderedTree tree = render(Map.of("postgres_version", version));
    return Files.readString(tree.file("compose.yml").orElseThrow().file());
  }

  private RenderedTree render(Map<String, String> overrides) {
    return BuiltInTemplate.render(temporary, overrides);
  }
}
