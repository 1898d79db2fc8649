package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillPlanTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aProjectWithTwoDocuments() {
    project = new Project(folder);
    project.write("docs/a.md", "# A\n");
    project.write("docs/b.md", "# B\n");
    project.write("README.txt", "no document\n");
  }

  @Test
  void makesADrillOfEachDocumentOnEachVersion() {
    DrillPlan plan = plan(List.of("docs/b.md", "docs/a.md"), List.of(), List.of("17", " 18 "));

    assertThat(plan.drills())
        .extracting(drill -> drill.name() + " on " + drill.postgresVersion())
        .containsExactly(
            "docs/b.md on 17", "docs/b.md on 18", "docs/a.md on 17", "docs/a.md on 18");
    assertThat(plan.partial()).isFalse();
  }

  @Test
  void readsADocumentOnceHoweverOftenItIsNamed() {
    assertThat(plan(List.of("docs/a.md", "docs/*.md", "./docs/a.md")).drills())
        .extracting(Drill::name)
        .containsExactly("docs/a.md", "docs/b.md");
  }

  @Test
  void isPartialWhereADrillIsLeftOut() {
    DrillPlan plan = plan(List.of("docs/*.md"), List.of("docs/b.md"), List.of("17"));

    assertThat(plan.partial()).isTrue();
    assertThat(plan.drills()).extracting(Drill::name).containsExactly("docs/b.md");
    assertThat(plan.cells().get(0).runbooks()).hasSize(2);
    assertThat(plan(List.of("docs/*.md"), List.of("docs/*"), List.of("17")).partial()).isFalse();
  }

  @Test
  void knowsTheSectionThatADrillIsAbout() {
    project.write(
        "docs/a.md", "# A\n\n## One\n\n```bash\ntrue\n```\n\n## Two\n\n```bash\ntrue\n```\n");
    project.write(
        "src/recovery-docs/drills.yaml",
        """
        drills:
          - {name: of a section, section: two, steps: [one]}
          - {name: of steps, steps: [one, two]}
          - {name: of a document, document: docs/a.md}
        """);

    assertThat(plan(List.of("docs/*.md"), List.of(), List.of("17")).drills())
        .extracting(drill -> drill.name() + ": " + drill.section())
        .containsExactly("of a section: two", "of steps: ", "of a document: ", "docs/b.md: ");
  }

  @Test
  void wantsNamesThatFitAFile() {
    refuses(List.of("docs/a.md", " "), List.of(), List.of("17")).hasMessageContaining("empty name");
    refuses(List.of("docs"), List.of(), List.of("17"))
        .hasMessage("docs is a folder.")
        .satisfies(e -> assertThat(nextStep(e)).contains("docs/*.md"));
  }

  @Test
  void suggestsTheDocumentAndTheDrillThatWereMeant() {
    refuses(List.of("docs/aa.md"), List.of(), List.of("17"))
        .hasMessage("There is no document docs/aa.md in " + folder + ".")
        .satisfies(e -> assertThat(nextStep(e)).startsWith("Did you mean docs/a.md? "));
    refuses(List.of("docs/*.md"), List.of("docs/bb.md"), List.of("17"))
        .hasMessage("No drill is called \"docs/bb.md\".")
        .satisfies(
            e ->
                assertThat(nextStep(e))
                    .isEqualTo("Did you mean docs/b.md? There are: docs/a.md, docs/b.md."));
  }

  @Test
  void rendersAndPerformsEverythingForEachCombinationOfTheMatrix() {
    project.write(
        "src/recovery-docs/cookiecutter.json",
        "{\"project_slug\": \"shop\", \"format\": [\"plain\", \"custom\"]}");
    project.write(
        "src/recovery-docs/{{cookiecutter.project_slug}}/restore.md",
        "# Restore\n```bash\nrestore --{{ cookiecutter.format }}\n```\n");
    project.write(
        "src/recovery-docs/drills.yaml",
        "matrix:\n  format: [plain, custom]\ndrills:\n  - name: \"{{ cookiecutter.format }}\"\n    section: restore\n");

    DrillPlan plan = plan(List.of());

    assertThat(plan.drills())
        .extracting(Drill::title)
        .containsExactly("plain (format=plain)", "custom (format=custom)");
    assertThat(plan.drills())
        .extracting(drill -> drill.procedure().parts().get(0).block().commands())
        .containsExactly("restore --plain", "restore --custom");
    assertThat(folder.resolve("target/recovery-docs/generated/format-custom/shop/restore.md"))
        .exists();
  }

  @Test
  void performsPlainDocumentsOnEachVersionOfTheMatrix() {
    project.write(
        "src/recovery-docs/drills.yaml", "matrix:\n  postgres_version: [\"17\", \"18\"]\n");

    assertThat(plan(List.of("docs/a.md")).drills())
        .extracting(drill -> drill.name() + " on " + drill.postgresVersion())
        .containsExactly("docs/a.md on 17", "docs/a.md on 18");
  }

  @Test
  void choosesACombinationByTheNameThatIsPrinted() {
    project.write(
        "src/recovery-docs/drills.yaml", "matrix:\n  postgres_version: [\"17\", \"18\"]\n");

    DrillPlan plan = plan(List.of("docs/*.md"), List.of("**(postgres_version=18)"), List.of("17"));

    assertThat(plan.partial()).isTrue();
    assertThat(plan.drills())
        .extracting(Drill::title)
        .containsExactly("docs/a.md (postgres_version=18)", "docs/b.md (postgres_version=18)");
  }

  @Test
  void wantsAVersionOfPostgres() {
    refuses(List.of("docs/a.md"), List.of(), List.of()).hasMessageContaining("is empty");
    refuses(List.of("docs/a.md"), List.of(), List.of("latest"))
        .hasMessageContaining("\"latest\"")
        .satisfies(e -> assertThat(nextStep(e)).contains("17-alpine"));
  }

  private DrillPlan plan(List<String> documents) {
    return plan(documents, List.of(), List.of("17"));
  }

  private DrillPlan plan(List<String> documents, List<String> drills, List<String> versions) {
    return DrillPlan.of(project.settings(documents, drills, versions));
  }

  private AbstractThrowableAssert<?, ?> refuses(
      List<String> documents, List<String> drills, List<String> versions) {
    return assertThatThrownBy(() -> plan(documents, drills, versions))
        .isInstanceOf(SettingsException.class);
  }

  private static String nextStep(Throwable e) {
    return ((SettingsException) e).nextStep();
  }
}
