package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.verdict.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drills that are performed in some combinations of the matrix, and what they show of others. */
class SomeCombinationsTest {
  private static final String TEMPLATE = "src/recovery-docs/{{cookiecutter.project_slug}}/";

  private static final String MATRIX =
      """
      matrix:
        postgres_version: ["15", "17"]
        backup_format: [plain, custom]
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aTemplateWithTwoVariables() {
    project = new Project(folder);
    project.write(
        "src/recovery-docs/cookiecutter.json",
        """
        {"project_slug": "shop", "postgres_version": ["15", "17"], "backup_format": ["plain", "custom"]}
        """);
    document(
        """
        # Restore
        ```bash
        restore --{{ cookiecutter.backup_format }}
        ```
        # Go back
        ```bash
        recover --to "2026-01-02 03:04:05"
        ```
        """);
  }

  @Test
  void aDrillIsPerformedWithTheValuesThatItNames() {
    drills(
        """
        - {name: Restore, section: restore}
        - {name: Go back, section: go-back, only: {backup_format: [plain]}}
        """);

    assertThat(plan().drills())
        .extracting(Drill::title)
        .containsExactly(
            "Restore (postgres_version=15, backup_format=plain)",
            "Go back (postgres_version=15, backup_format=plain)",
            "Restore (postgres_version=15, backup_format=custom)",
            "Restore (postgres_version=17, backup_format=plain)",
            "Go back (postgres_version=17, backup_format=plain)",
            "Restore (postgres_version=17, backup_format=custom)");
    assertThat(plan().partial()).isFalse();
  }

  @Test
  void whatItPerformsCountsWhereTheTextIsTheSame() {
    drills(
        """
        - {name: Restore, section: restore}
        - {name: Go back, section: go-back, only: {backup_format: [plain]}}
        """);

    assertThat(coverage().findings()).isEmpty();
    assertThat(coverage().blocks())
        .extracting(CoveredBlock::section, CoveredBlock::drills)
        .containsExactly(
            tuple("Restore", List.of("Restore")), tuple("Go back", List.of("Go back")));
  }

  @Test
  void itDoesNotCountWhereTheTextIsAnother() {
    drills(
        """
        - {name: Restore, section: restore, only: {backup_format: [plain]}}
        - {name: Go back, section: go-back}
        """);

    assertThat(coverage().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.document()).isEqualTo(TEMPLATE + "restore.md");
              assertThat(finding.line()).isEqualTo(2);
              assertThat(finding.command()).isEqualTo("restore --custom");
              assertThat(finding.reason())
                  .isEqualTo(
                      "no drill performs this block with postgres_version=15, backup_format=custom;"
                          + " postgres_version=17, backup_format=custom, so nothing says that it"
                          + " works there");
              assertThat(finding.nextStep())
                  .isEqualTo(
                      "Have a drill that performs it there too, which its keys only and when decide,"
                          + " or declare another one in drills.yaml (section: restore).");
            });
  }

  @Test
  void itDoesNotCountOnAnotherVersion() {
    drills(
        """
        - {name: Restore, section: restore}
        - {name: Go back, section: go-back, only: {postgres_version: ["17"]}}
        """);

    assertThat(coverage().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.line()).isEqualTo(6);
              assertThat(finding.reason())
                  .contains(" with postgres_version=15, backup_format=plain");
            });
  }

  @Test
  void itDoesNotCountForTheSameTextElsewhere() {
    document(
        """
        # Restore
        ```bash
        docker compose up -d
        ```
        # Forgotten
        ```bash
        docker compose up -d
        ```
        # Restore
        ```bash
        docker compose up -d
        ```
        """);
    drills("- {name: Restore, section: restore, only: {backup_format: [plain]}}");

    assertThat(coverage().findings())
        .extracting(Finding::line, Finding::reason)
        .containsExactly(
            tuple(6, "no drill performs this block, so nothing says that it works"),
            tuple(10, "no drill performs this block, so nothing says that it works"));
  }

  @Test
  void aDrillNeedsItsSectionOnlyWhereItIsPerformed() {
    document(
        """
        {% if cookiecutter.postgres_version == "17" -%}
        # Incremental
        ```bash
        pg_combinebackup
        ```
        {% endif -%}
        # Restore
        ```bash
        restore
        ```
        """);
    drills(
        """
        - {name: Restore, section: restore}
        - {name: Incremental, section: incremental, only: {postgres_version: ["17"]}}
        """);

    assertThat(plan().drills())
        .filteredOn(drill -> drill.name().equals("Incremental"))
        .extracting(Drill::postgresVersion)
        .containsExactly("17", "17");
    assertThat(coverage().findings()).isEmpty();

    drills(
        """
        - {name: Restore, section: restore}
        - {name: Incremental, section: incremental}
        """);

    assertThatThrownBy(this::plan)
        .isInstanceOf(SettingsException.class)
        .hasMessageEndingWith("has no heading with the anchor incremental.");
  }

  @Test
  void aDocumentWhoseDrillsAreLeftOutIsNotPerformedAsAWhole() {
    project.write(TEMPLATE + "other.md", "# Check\n```bash\ncheck\n```\n");
    drills("- {name: Restore, section: restore, only: {backup_format: [plain]}}");

    assertThat(plan().drills())
        .extracting(Drill::title)
        .containsExactly(
            "Restore (postgres_version=15, backup_format=plain)",
            "other.md (postgres_version=15, backup_format=plain)",
            "other.md (postgres_version=15, backup_format=custom)",
            "Restore (postgres_version=17, backup_format=plain)",
            "other.md (postgres_version=17, backup_format=plain)",
            "other.md (postgres_version=17, backup_format=custom)");
  }

  @Test
  void norWhereNothingInItTellsThatTheyAreAboutIt() {
    project.write(
        TEMPLATE + "other.md",
        """
        {% if cookiecutter.postgres_version == "17" -%}
        # Check
        {% else -%}
        # Check by hand
        {% endif -%}
        ```bash
        check
        ```
        """);
    drills("- {name: Check, section: check, only: {postgres_version: [\"17\"]}}");

    assertThat(plan().drills())
        .extracting(drill -> drill.name() + " on " + drill.postgresVersion())
        .containsExactly(
            "restore.md on 15",
            "restore.md on 15",
            "Check on 17",
            "restore.md on 17",
            "Check on 17",
            "restore.md on 17");
  }

  @Test
  void norWhereItsNameDependsOnAVariable() {
    project.write(
        TEMPLATE + "check-{{cookiecutter.backup_format}}.md", "# Check\n```bash\ncheck\n```\n");
    drills(
        """
        - name: Check
          document: check-{{ cookiecutter.backup_format }}.md
          only: {backup_format: [plain]}
        """);

    assertThat(plan().drills())
        .extracting(Drill::name)
        .containsExactly("Check", "restore.md", "restore.md", "Check", "restore.md", "restore.md");
  }

  @Test
  void plainDocumentsHaveDrillsOfSomeVersions() {
    project = new Project(folder.resolve("plain"));
    project.write("docs/a.md", "# A\n```bash\na\n```\n# B\n```bash\nb\n```\n");
    project.write(
        "src/recovery-docs/drills.yaml",
        """
        matrix: {postgres_version: ["15", "17"]}
        drills:
          - {name: A, section: a}
          - {name: B, section: b, only: {postgres_version: ["17"]}}
        """);

    DrillPlan plan = DrillPlan.of(project.settings("docs/*.md"));

    assertThat(plan.drills())
        .extracting(drill -> drill.name() + " on " + drill.postgresVersion())
        .containsExactly("A on 15", "A on 17", "B on 17");
    assertThat(new Coverage(plan).findings())
        .extracting(Finding::line, Finding::reason)
        .containsExactly(
            tuple(
                6,
                "no drill performs this block with postgres_version=15, so nothing says that it"
                    + " works there"));
  }

  private void document(String text) {
    project.write(TEMPLATE + "restore.md", text);
  }

  private void drills(String list) {
    project.write("src/recovery-docs/drills.yaml", MATRIX + "drills:\n" + list);
  }

  private DrillPlan plan() {
    return DrillPlan.of(project.settings());
  }

  private Coverage coverage() {
    return new Coverage(plan());
  }
}
