package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.verdict.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drills that go with the sections that a template's switches leave out. */
class LeftOutDrillsTest {
  private static final String TEMPLATE = "src/recovery-docs/{{cookiecutter.project_slug}}/";
  private static final Map<String, String> ON = Map.of();
  private static final Map<String, String> OFF = Map.of("with_archive", "no");

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aTemplateThatLeavesASectionOut() {
    project = new Project(folder);
    project.write(
        "src/recovery-docs/cookiecutter.json",
        """
        {"project_slug": "shop", "with_archive": true, "bucket": "", "format": ["plain", "custom"]}
        """);
    project.write(
        TEMPLATE + "restore.md",
        """
        # Restore
        ```bash
        restore
        ```
        {% if cookiecutter.with_archive -%}
        # Go back
        ```bash
        recover
        ```
        {% endif -%}
        """);
  }

  @Test
  void aDrillIsThereWithItsSection() {
    drills(
        """
        drills:
          - {name: Restore, section: restore}
          - {name: Go back, section: go-back, when: "{{ cookiecutter.with_archive }}"}
        """);

    assertThat(plan(ON).drills()).extracting(Drill::name).containsExactly("Restore", "Go back");
    assertThat(plan(OFF).drills()).extracting(Drill::name).containsExactly("Restore");
    assertThat(plan(OFF).partial()).isFalse();
    assertThat(new Coverage(plan(OFF)).findings()).isEmpty();
  }

  @Test
  void withoutTheKeyItsSectionIsMissed() {
    drills("drills: [{name: Restore, section: restore}, {name: Go back, section: go-back}]");

    assertThatThrownBy(() -> plan(OFF))
        .isInstanceOf(SettingsException.class)
        .hasMessageEndingWith("has no heading with the anchor go-back.");
  }

  @Test
  void aBlockThatOnlySuchADrillPerformsIsNotCovered() {
    drills(
        """
        drills:
          - {name: Restore, section: restore, when: "{{ cookiecutter.bucket }}"}
          - {name: Go back, section: go-back}
        """);

    Coverage coverage = new Coverage(plan(ON));

    assertThat(coverage.blocks())
        .extracting(CoveredBlock::section, CoveredBlock::drills)
        .containsExactly(tuple("Restore", List.of()), tuple("Go back", List.of("Go back")));
    assertThat(coverage.findings())
        .extracting(Finding::line, Finding::reason)
        .containsExactly(tuple(2, "no drill performs this block, so nothing says that it works"));
  }

  @Test
  void aDocumentWhoseDrillsAreLeftOutIsNotPerformedAsAWhole() {
    project.write(TEMPLATE + "other.md", "# Check\n```bash\ncheck\n```\n");
    drills("drills: [{name: Restore, section: restore, when: false}]");

    assertThat(plan(ON).drills()).extracting(Drill::name).containsExactly("other.md");
  }

  @Test
  void theVariablesOfTheMatrixDecideForEachCombination() {
    drills(
        """
        matrix: {format: [plain, custom]}
        drills:
          - {name: Restore, section: restore, when: "{{ cookiecutter.format == 'plain' }}"}
          - {name: Go back, section: go-back}
        """);

    assertThat(plan(ON).drills())
        .extracting(Drill::title)
        .containsExactly(
            "Restore (format=plain)", "Go back (format=plain)", "Go back (format=custom)");
    assertThat(new Coverage(plan(ON)).findings()).as("the text is the same").isEmpty();
  }

  @Test
  void aUserWhoChoosesOneIsToldWhyItIsNotThere() {
    drills(
        """
        drills:
          - {name: Restore, section: restore}
          - {name: Go back, section: go-back, when: "{{ cookiecutter.bucket }}"}
        """);

    assertThatThrownBy(
            () -> DrillPlan.of(project.settings(List.of(), List.of("Go*"), List.of("17"))))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "No drill is called \"Go*\". The key when leaves \"Go back\" out:"
                + " src/recovery-docs/drills.yaml:3.")
        .extracting(e -> ((SettingsException) e).nextStep())
        .isEqualTo(
            "Set the variables that it depends on, or choose another one. There are: Restore.");
  }

  @Test
  void thereMayBeNoDrillAtAll() {
    drills("drills: [{name: Restore, section: restore, when: false}]");

    assertThat(plan(ON).drills()).isEmpty();
    assertThatThrownBy(
            () -> DrillPlan.of(project.settings(List.of(), List.of("Restore"), List.of("17"))))
        .extracting(e -> ((SettingsException) e).nextStep())
        .isEqualTo(
            "Set the variables that it depends on, or choose another one. There is no drill.");
  }

  private void drills(String text) {
    project.write("src/recovery-docs/drills.yaml", text);
  }

  private DrillPlan plan(Map<String, String> variables) {
    return DrillPlan.of(project.settingsWithVariables(variables));
  }
}
