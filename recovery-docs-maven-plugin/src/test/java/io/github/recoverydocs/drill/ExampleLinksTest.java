package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The links of examples and documents lead somewhere, as those of a user's project have to. */
class ExampleLinksTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"broken", "compose", "own-documents", "plain-markdown"})
  void ofDocuments(String example) throws IOException {
    assertNoneIsBroken(copy(example).settings("docs/**.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"drills", "own-template"})
  void ofTemplates(String example) throws IOException {
    assertNoneIsBroken(copy(example).settings());
  }

  @Test
  void ofThisRepository() {
    Project repository = new Project(Path.of("..").toAbsolutePath().normalize());
    DrillSettings settings =
        repository.settings("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/**.md");
    assertThat(new BrokenLinks(settings, DrillPlan.of(settings)).findings()).isEmpty();
  }

  /** Its variables are those of its POM; it has two documents beside the place of the runbook. */
  @Test
  void ofTheBuiltInTemplateToDocumentsOfTheProject() throws IOException {
    Project shop = copy("shop");
    DrillSettings settings =
        shop.settingsWithVariables(
            Map.of(
                "backup_bucket",
                "shop-backups",
                "related_documents",
                "{\"ADR-023\": \"../adr/ADR-023-logical-backups.md\", \"Runbook\": \"runbook.md\"}"));
    assertNoneIsBroken(settings);

    Files.delete(shop.folder().resolve("docs/operations/runbook.md"));
    assertThat(new BrokenLinks(settings, DrillPlan.of(settings)).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.command()).isEqualTo("[Runbook](runbook.md)");
              assertThat(finding.document()).endsWith("docs/operations/database-recovery.md");
              assertThat(finding.reason()).isEqualTo("there is no file docs/operations/runbook.md");
            });
  }

  private static void assertNoneIsBroken(DrillSettings settings) {
    DrillPlan plan = DrillPlan.of(settings);
    assertThat(plan.cells()).allSatisfy(cell -> assertThat(cell.runbooks()).isNotEmpty());
    assertThat(new BrokenLinks(settings, plan).findings()).isEmpty();
  }

  /** Without what a build has made there. */
  private Project copy(String example) throws IOException {
    Path from = Path.of("../examples", example);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = from.relativize(file);
        if (!name.startsWith("target")) {
          Path to = folder.resolve(name.toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    return new Project(folder);
  }
}
