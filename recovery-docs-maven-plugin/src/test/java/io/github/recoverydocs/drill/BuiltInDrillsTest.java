package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in template's drills can be planned with whatever its switches leave of it. */
class BuiltInDrillsTest {
  private static final String[] OF_THE_ARCHIVE = {
    "Back to a time, at the second try", "A base backup", "The archive has another server's WAL"
  };
  private static final String OF_THE_BUCKET = "The machine is gone, there are backups in S3";
  private static final String RUNBOOK = "docs/operations/database-recovery.md";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "true, true, ''",
    "true, true, shop-backups",
    "true, false, ''",
    "true, false, shop-backups",
    "false, true, ''",
    "false, true, shop-backups",
    "false, false, ''",
    "false, false, shop-backups",
  })
  void everyDrillHasItsSectionsEveryBlockItsDrillAndEveryLinkItsTarget(
      String archive, String backend, String bucket) {
    DrillSettings settings =
        new Project(folder)
            .settingsWithVariables(
                Map.of("with_archive", archive, "with_backend", backend, "backup_bucket", bucket));
    DrillPlan plan = DrillPlan.of(settings);

    List<String> names = plan.drills().stream().map(Drill::name).toList();
    assertThat(names).contains("The database is gone");
    if (archive.equals("true")) {
      assertThat(names).contains(OF_THE_ARCHIVE);
    } else {
      assertThat(names).doesNotContain(OF_THE_ARCHIVE);
    }
    assertThat(names.contains(OF_THE_BUCKET)).isEqualTo(!bucket.isEmpty());
    assertThat(names).as("is not performed as a whole").doesNotContain(RUNBOOK);
    assertThat(new Coverage(plan).findings()).isEmpty();
    assertThat(new BrokenLinks(settings, plan).findings()).isEmpty();
  }
}
