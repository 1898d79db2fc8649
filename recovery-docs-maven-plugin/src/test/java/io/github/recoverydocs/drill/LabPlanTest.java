package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.PreparationStep;
import io.github.recoverydocs.lab.StorageBucket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabPlanTest {
  private static final String DRILLS = "src/recovery-docs/drills.yaml";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aDocumentThatOnlyCallsPsql() {
    project = new Project(folder);
    document("psql -c 'SELECT 1'");
  }

  @Test
  void isAServerWhereNoBlockCallsDocker() {
    project.write("compose.yml", "services:\n  db:\n    image: postgres:18\n");

    LabPlan plan = plan();
    assertThat(plan.isCompose()).isFalse();
    assertThat(plan.postgresVersions()).containsExactly("17");
    assertThat(plan.images(project.settings())).containsExactly("postgres:17");
    assertThat(plan.files()).isEmpty();
  }

  @Test
  void isTheComposeProjectWhereABlockCallsDocker() {
    project.write("compose.yml", "services:\n  db:\n    image: postgres:18\n");
    document("docker compose exec -T db psql -c 'SELECT 1'");

    LabPlan plan = plan();
    assertThat(plan.isCompose()).isTrue();
    assertThat(plan.postgresVersions()).containsExactly("18");
    assertThat(plan.clientImage()).isEqualTo("postgres:18");
    assertThat(plan.images(project.settings())).containsExactly("postgres:18");
    assertThat(plan.files()).containsExactly("compose.yml", "compose.override.yml", ".env");
  }

  @Test
  void isTheComposeProjectWhereAScriptThatABlockStartsCallsDocker() {
    project.write("compose.yml", "services:\n  db:\n    image: postgres:18\n");
    project.write("scripts/restore.sh", "#!/bin/bash\ndocker compose stop backend\n");
    document("./scripts/restore.sh");

    assertThat(plan().isCompose()).isTrue();
  }

  @Test
  void isAServerOfItsOwnWhereThereIsNoComposeFile() {
    document("docker compose exec -T db psql -c 'SELECT 1'");

    assertThat(plan().isCompose()).isFalse();
  }

  @Test
  void isTheComposeProjectWhereStorageIsDeclared() {
    project.write(DRILLS, "storage:\n  buckets:\n    - name: backups\n");

    assertThat(plan().isCompose()).isTrue();
  }

  @Test
  void startsNoStorageWhereTheTemplateHasNoBucket() {
    project.write("src/recovery-docs/cookiecutter.json", "{\"slug\": \"shop\", \"bucket\": \"\"}");
    project.write(
        "src/recovery-docs/{{cookiecutter.slug}}/restore.md", "# Restore\n```bash\ntrue\n```\n");
    project.write(DRILLS, "storage: {buckets: ['{{ cookiecutter.bucket }}']}\n");

    LabPlan without = plan(project.settings());
    assertThat(without.setup().storage()).isEmpty();
    assertThat(without.isCompose()).isFalse();

    LabPlan with = plan(project.settingsWithVariables(Map.of("bucket", "backups")));
    assertThat(with.setup().storage().orElseThrow().buckets())
        .extracting(StorageBucket::name)
        .containsExactly("backups");
    assertThat(with.isCompose()).isTrue();
  }

  @Test
  void isWhatDrillsYamlSaysBeforeAnythingElse() {
    project.write(DRILLS, "lab:\n  kind: compose\n");
    assertThat(plan().isCompose()).isTrue();

    document("docker ps");
    project.write(DRILLS, "lab:\n  kind: postgres\n");
    assertThat(plan().isCompose()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "postgres:18,18",
    "postgres:17-alpine,17-alpine",
    "registry.example:5000/postgres:17.6,17.6",
    "registry.example:5000/postgres,latest",
    "postgres,latest",
    "postgres:17@sha256:12ab,17",
    "postgres@sha256:12ab,sha256:12ab",
    "postgres:${POSTGRES_VERSION:-16},16",
  })
  void theVersionIsTheTagOfTheComposeFilesImage(String image, String version) {
    project.write("compose.yml", "services:\n  db:\n    image: " + image + "\n");
    document("docker ps");

    assertThat(plan().postgresVersions()).containsExactly(version);
  }

  @Test
  void theClientToolsAreThoseOfTheFirstVersionWhereTheComposeFileNamesNoServer() {
    project.write(DRILLS, "lab:\n  kind: compose\n");
    document("docker ps");

    LabPlan plan =
        LabPlan.of(
            project.settings(List.of("docs/*.md"), List.of(), List.of("16", "17")),
            Sources.of(project.settings("docs/*.md")));
    assertThat(plan.clientImage()).isEqualTo("postgres:16");
    assertThat(plan.postgresVersions()).containsExactly("16");
    assertThat(plan.setup().up()).as("nothing to bring up").isEmpty();
  }

  @Test
  void composeBringsTheProjectUpUnlessDrillsYamlSaysOtherwise() {
    project.write("docker-compose.yaml", "services: {}\n");
    document("docker ps");
    assertThat(plan().setup().up())
        .contains(PreparationStep.bash("docker compose up -d --wait", "docker-compose.yaml"));

    project.write(DRILLS, "lab:\n  up: ./start.sh\n");
    assertThat(plan().setup().up()).contains(PreparationStep.bash("./start.sh", DRILLS + ":2"));
  }

  @Test
  void handsOnWhatDrillsYamlSaysAboutTheLab() {
    project.write(
        DRILLS,
        """
        lab:
          service: main
          database: shop
          user: ann
          internet: true
        fixture:
          - sql: CREATE TABLE a ();
        baseline:
          - ./backup.sh
        """);

    LabPlan plan = plan();
    assertThat(plan.setup().service()).contains("main");
    assertThat(plan.content().database()).contains("shop");
    assertThat(plan.content().user()).contains("ann");
    assertThat(plan.content().steps())
        .containsExactly(
            new PreparationStep(PreparationStep.Kind.SQL, "CREATE TABLE a ();", DRILLS + ":7"),
            PreparationStep.bash("./backup.sh", DRILLS + ":9"));
  }

  @Test
  void knowsTheImagesThatABlockRuns() {
    document("docker run --rm alpine:3 true");
    project.write("compose.yml", "services:\n  db:\n    image: postgres:17\n");

    assertThat(plan().setup().images()).containsExactly("alpine:3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sed -i 's/postgres:17/postgres:18/' compose.yml\ndocker compose up -d",
        "docker compose up -d\n```\n\n```yaml\nservices:\n  db:\n    image: postgres:18",
        "docker compose up -d\n```\n\n```diff\n-    image: postgres:17\n+    image: postgres:18",
      })
  void knowsTheImagesThatADocumentPutsIntoTheComposeFile(String commands) {
    project.write("compose.yml", "services:\n  db:\n    image: postgres:17\n");
    document(commands);

    assertThat(plan().setup().images()).containsExactly("postgres:18");
  }

  @Test
  void takesNoOtherWordForAnImage() {
    project.write("compose.yml", "services:\n  db:\n    image: postgres:17@sha256:12ab\n");
    document(
        "docker compose ps\npsql -h postgres\ncurl http://my-postgres:5432/\necho postgres: x");

    assertThat(plan().setup().images()).isEmpty();
  }

  private void document(String commands) {
    project.write("docs/restore.md", "# Restore\n\n```bash\n" + commands + "\n```\n");
  }

  private LabPlan plan() {
    return plan(project.settings("docs/*.md"));
  }

  private static LabPlan plan(DrillSettings settings) {
    return LabPlan.of(settings, Sources.of(settings));
  }
}
