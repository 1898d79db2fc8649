package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.runbook.Origin;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.TemplateException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedDocumentsTest {
  private static final String SLUG = "src/recovery-docs/{{cookiecutter.project_slug}}/";

  private static final String TIMES =
      """
      {"schema_version": 1, "date": "2026-01-02", "postgres_versions": ["17.6"],
       "database_bytes": 46100000, "database_size": "46 MB", "processors": 2,
       "procedures": {"restore": {"drill": "a", "document": "restore.md",
         "seconds": 12.5, "text": "about 20 s", "runs": 1}}}
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aTemplate() {
    project = new Project(folder);
    project.write(
        "src/recovery-docs/cookiecutter.json", "{\"project_slug\": \"shop\", \"db\": \"a\"}");
    project.write(
        SLUG + "restore.md",
        "{# not there #}\n{% for n in [1, 2] %}\n```bash\ncreatedb {{ cookiecutter.db }}{{ n }}\n```\n{% endfor %}\n");
    project.write(SLUG + "about.md", "No command in {{ cookiecutter.db }}.\n");
  }

  @Test
  void performsTheTemplatesDocumentsThatHaveCommandsWhenNoneIsNamed() {
    DrillPlan plan = DrillPlan.of(project.settings());

    assertThat(plan.drills()).extracting(Drill::name).containsExactly("restore.md");
    assertThat(plan.partial()).isFalse();
    assertThat(plan.drills().get(0).document().runbook().executableBlocks())
        .extracting(block -> block.commands())
        .containsExactly("createdb a1", "createdb a2");
  }

  @Test
  void blamesTheTemplatesLine() {
    Document document = DrillPlan.of(project.settings()).drills().get(0).document();
    int second = document.runbook().executableBlocks().get(1).firstLine();

    assertThat(document.origin().of(second)).isEqualTo(new Origin.Place(SLUG + "restore.md", 4));
    assertThat(document.rendered()).isEqualTo("target/recovery-docs/generated/shop/restore.md");
  }

  @Test
  void dependsOnTheTemplateAndTheContext() {
    DrillSettings plain = project.settings();
    DrillSettings settings =
        with(
            plain,
            new TemplateSettings(
                plain.template().folder(), GivenContext.of(Map.of("db", "b")), Map.of(), false));

    assertThat(DrillPlan.of(settings).cells().get(0).sources().inputs())
        .extracting(Input::kind, Input::name)
        .contains(
            tuple("context variable", "db"),
            tuple("template", "cookiecutter.json"),
            tuple("template", "{{cookiecutter.project_slug}}/restore.md"));
  }

  @Test
  void dependsOnTheFilesWithValuesAndOnRunningHooks() {
    project.write("team.yaml", "default_context: {db: team}\n");
    DrillSettings plain = project.settings();
    GivenContext given =
        new GivenContext(Map.of(), Optional.of(folder.resolve("team.yaml")), Optional.empty());
    TemplateSettings template =
        new TemplateSettings(plain.template().folder(), given, Map.of(), true);

    assertThat(DrillPlan.of(with(plain, template)).cells().get(0).sources().inputs())
        .extracting(Input::kind, Input::name)
        .contains(tuple("context file", "team.yaml"), tuple("setting", "runHooks"));
  }

  @Test
  void namesTheTemplateFromTheProjectsFolderWhenItCannotBeRendered() {
    project.write(SLUG + "restore.md", "\n{{ cookiecutter.dbb }}\n");

    assertThatThrownBy(() -> DrillPlan.of(project.settings()))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e -> {
              assertThat(e.file()).isEqualTo(SLUG + "restore.md");
              assertThat(e.line()).isEqualTo(2);
              assertThat(e.getMessage()).contains("Did you mean db?");
            });
    assertThat(folder.resolve("target/recovery-docs/generated/shop")).doesNotExist();
  }

  @Test
  void takesTheBuiltInTemplateAndWhatTheProjectTellsWhereThereIsNoOther() {
    DrillSettings plain = project.settings();
    DrillSettings settings =
        with(
            plain,
            new TemplateSettings(
                folder.resolve("none"),
                GivenContext.of(Map.of()),
                Map.of("project_slug", "book-shop"),
                false));

    DrillPlan plan = DrillPlan.of(settings);

    assertThat(plan.drills())
        .extracting(Drill::name)
        .contains("Rows were deleted", "docs/operations/recovery-testing-checklist.md");
    assertThat(plan.drills().get(0).document().rendered())
        .startsWith("target/recovery-docs/generated/book-shop/docs/operations/");
    assertThat(plan.drills().get(0).document().origin().of(1).file())
        .isEqualTo(
            "recovery-docs-template/{{cookiecutter.project_slug}}/docs/operations/database-recovery.md");
  }

  @Test
  void whatAHookWroteIsFoundWhereItIs() {
    project.write(
        "src/recovery-docs/hooks/post_gen_project.sh",
        "#!/bin/sh\nprintf '# More\\n\\n```bash\\ntrue\\n```\\n' > more.md\n");
    DrillSettings plain = project.settings();
    TemplateSettings template =
        new TemplateSettings(plain.template().folder(), GivenContext.of(Map.of()), Map.of(), true);

    DrillPlan plan = DrillPlan.of(with(plain, template));

    assertThat(plan.drills())
        .filteredOn(drill -> drill.name().equals("more.md"))
        .singleElement()
        .extracting(drill -> drill.document().origin().of(4))
        .isEqualTo(new Origin.Place("target/recovery-docs/generated/shop/more.md", 4));
  }

  @Test
  void aMisspeltTemplateWithDrillsIsNoReasonForTheBuiltInOne() {
    project.write("bad/drills.yaml", "drills: []\n");
    project.write("bad/{{cookiecutter.project_slug}}/restore.md", "# Restore\n");
    DrillSettings settings =
        with(
            project.settings(),
            new TemplateSettings(
                folder.resolve("bad"), GivenContext.of(Map.of()), Map.of(), false));

    assertThatThrownBy(() -> DrillPlan.of(settings))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("the template has no cookiecutter.json");
  }

  @Test
  void drillsOfOnesOwnGoWithTheBuiltInTemplate() {
    project.write(
        "own/drills.yaml",
        """
        drills:
          - name: Ours
            document: docs/operations/database-recovery.md
            section: take-a-backup
            then:
              - sql: SELECT true
        """);
    DrillSettings settings =
        with(
            project.settings(),
            new TemplateSettings(
                folder.resolve("own"), GivenContext.of(Map.of()), Map.of(), false));

    DrillPlan plan = DrillPlan.of(settings);

    assertThat(plan.drills()).extracting(Drill::name).contains("Ours");
    assertThat(plan.drills()).extracting(Drill::name).doesNotContain("Rows were deleted");
    assertThat(plan.cells().get(0).sources().inputs())
        .extracting(Input::kind, Input::name)
        .contains(tuple("file", "own/drills.yaml"), tuple("template", "cookiecutter.json"));
  }

  @Test
  void measuredTimesOfOnesOwnGoWithTheBuiltInTemplate() {
    Path times = project.write("own/recovery-times.json", TIMES);

    DrillPlan plan = DrillPlan.of(with(project.settings(), measured(folder.resolve("own"), times)));

    assertThat(plan.drills()).extracting(Drill::name).contains("Rows were deleted");
    assertThat(plan.cells().get(0).sources().inputs())
        .extracting(Input::kind, Input::name)
        .contains(tuple("context file", "own/recovery-times.json"));
  }

  @Test
  void measuredTimesBesideATemplateAreAnInputOnceAndNotRendered() {
    Path times = project.write("src/recovery-docs/recovery-times.json", TIMES);
    project.write(
        "src/recovery-docs/cookiecutter.json",
        "{\"project_slug\": \"shop\", \"db\": \"a\", \"recovery_times\": {}}");
    project.write(
        SLUG + "about.md", "{{ cookiecutter.recovery_times.procedures['restore'].text }}\n");

    DrillPlan plan =
        DrillPlan.of(
            with(project.settings(), measured(folder.resolve("src/recovery-docs"), times)));

    assertThat(plan.cells().get(0).sources().inputs())
        .filteredOn(input -> input.name().endsWith("recovery-times.json"))
        .extracting(Input::kind, Input::name)
        .containsExactly(tuple("template", "recovery-times.json"));
    Path rendered = folder.resolve("target/recovery-docs/generated/shop");
    assertThat(rendered.resolve("about.md")).hasContent("about 20 s");
    assertThat(rendered.resolve("recovery-times.json")).doesNotExist();
  }

  @Test
  void namesMeasuredTimesFromTheProjectsFolderWhenTheyCannotBeUsed() {
    Path times = project.write("own/recovery-times.json", "{\"date\": 1}");
    DrillSettings settings = with(project.settings(), measured(folder.resolve("own"), times));

    assertThatThrownBy(() -> DrillPlan.of(settings))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(
            "own/recovery-times.json: it is no file of recovery times: 'schema_version' has to be");
  }

  private static TemplateSettings measured(Path folder, Path times) {
    return new TemplateSettings(
        folder,
        new GivenContext(Map.of(), Optional.empty(), Optional.empty(), Optional.of(times)),
        Map.of(),
        false);
  }

  private static DrillSettings with(DrillSettings settings, TemplateSettings template) {
    return new DrillSettings(
        settings.projectDirectory(),
        settings.outputDirectory(),
        settings.documents(),
        template,
        settings.drills(),
        settings.postgresVersions(),
        settings.postgresImage(),
        settings.timeouts(),
        settings.failFast(),
        settings.updateOutput(),
        settings.secretNames(),
        settings.drillHostImage(),
        settings.keepLab(),
        settings.backup(),
        settings.labLimits(),
        settings.storageJar(),
        settings.pluginVersion());
  }
}
