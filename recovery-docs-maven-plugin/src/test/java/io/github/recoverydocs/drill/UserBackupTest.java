package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.drill.configuration.DeclaredBackup;
import io.github.recoverydocs.lab.LabFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserBackupTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aProjectWithABackup() {
    project = new Project(folder);
    project.write("mine/shop.sql.gz", "a dump");
  }

  @Test
  void isPutIntoTheFolderWhereTheProceduresLook() {
    assertThat(backup("mine/shop.sql.gz").file(at("backups/")))
        .isEqualTo(new LabFile(folder.resolve("mine/shop.sql.gz"), "backups/shop.sql.gz"));
  }

  @Test
  void isCalledWhatTheProceduresCallIt() {
    assertThat(backup("mine/shop.sql.gz").file(at("backups/latest.sql.gz")).target())
        .isEqualTo("backups/latest.sql.gz");
  }

  @Test
  void needsAPlaceInDrillsYaml() {
    assertThatThrownBy(() -> backup("mine/shop.sql.gz").file(DeclaredBackup.none()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("recoveryDocs.backup is set");
  }

  @Test
  void isLookedForBeforeAnythingIsStarted() {
    backup("mine/shop.sql.gz").fetch();

    assertThatThrownBy(() -> backup("mine/other.sql.gz").fetch())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("mine/other.sql.gz, and there is no such file");
  }

  @Test
  void makesAProofDependOnItsContent() {
    String before = backup("mine/shop.sql.gz").inputs().get(0).digest();
    project.write("mine/shop.sql.gz", "another dump");

    assertThat(backup("mine/shop.sql.gz").inputs().get(0).digest()).isNotEqualTo(before);
  }

  private UserBackup backup(String location) {
    return UserBackup.of(project.settingsWithBackup(location)).orElseThrow();
  }

  private static DeclaredBackup at(String path) {
    return new DeclaredBackup(Optional.of(path), List.of());
  }
}
