package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverydocs.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broken links of a run, of its templates and of documents that are none. */
class BrokenLinksTest {
  private static final String TEMPLATE = "src/recovery-docs/{{cookiecutter.project_slug}}/docs/";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aProject() {
    project = new Project(folder);
  }

  @Test
  void findsThemInEveryDocumentWhetherADrillPerformsItOrNot() {
    project.write("docs/a.md", "# A\n```bash\nls\n```\n[b](b.md) [no](none.md)\n");
    project.write("docs/b.md", "No block here.\n\n[a](a.md#a) [no](#none)\n");

    assertThat(findings(project.settings("docs/*.md")))
        .extracting(Finding::document, Finding::line, Finding::command, Finding::reason)
        .containsExactly(
            tuple("docs/a.md", 5, "[no](none.md)", "there is no file docs/none.md"),
            tuple("docs/b.md", 3, "[no](#none)", "docs/b.md has no heading with the anchor #none"));
  }

  @Test
  void asksOnlyForTheDocumentsOfTheDrillsThatAreChosen() {
    project.write("docs/a.md", "# A\n```bash\nls\n```\n[no](none.md)\n");
    project.write("docs/b.md", "# B\n```bash\nls\n```\n[no](none.md)\n");

    assertThat(
            findings(project.settings(List.of("docs/*.md"), List.of("docs/b.md"), List.of("17"))))
        .extracting(Finding::document)
        .containsExactly("docs/b.md");
  }

  @Test
  void blamesTheTemplatesLineAndTellsTheRenderedOne() {
    template("{# not there #}\n{% if true %}\n{% endif %}\n[no](none.md)\n", "");

    assertThat(findings(project.settings()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.document()).isEqualTo(TEMPLATE + "a.md");
              assertThat(finding.line()).isEqualTo(4);
              assertThat(finding.renderedDocument())
                  .isEqualTo("target/recovery-docs/generated/shop/docs/a.md");
              assertThat(finding.reason()).isEqualTo("there is no file docs/none.md");
            });
  }

  @Test
  void aRenderedDocumentCanLinkToWhatIsRenderedAndToWhatTheProjectHas() {
    template(
        """
        [rendered](b.md#b) [of the project](adr/1.md#why) [its root](/README.md)
        [too far](../../proof) [not rendered](../src/recovery-docs/cookiecutter.json)
        [around the project](../../around.md)
        """,
        "");
    project.write(TEMPLATE + "b.md", "# B\n");
    project.write("docs/adr/1.md", "# Why\n");
    project.write("README.md", "");
    project.write("target/recovery-docs/proof/proof.json", "");

    assertThat(findings(project.settings()))
        .extracting(Finding::line, Finding::reason)
        .containsExactly(
            tuple(2, "there is no file or folder ../proof"),
            tuple(3, "there is no file ../around.md"));
  }

  @Test
  void whatIsAroundTheProjectIsThereToo() throws IOException {
    Project inner = new Project(folder.resolve("modules/shop"));
    inner.write("docs/a.md", "[a](../../../around.md#x) [b](/around.md) [c](/docs/a.md)\n");
    project.write("around.md", "# X\n");
    assertThat(findings(inner.settings("docs/a.md")))
        .as("without a repository a slash is the project's folder")
        .extracting(Finding::reason)
        .containsExactly("there is no file around.md");

    Files.createDirectory(folder.resolve(".git"));
    assertThat(findings(inner.settings("docs/a.md"))).isEmpty();
  }

  @Test
  void theSameLineInSeveralCombinationsIsOneFinding() {
    template("[no](none.md)\n", "matrix:\n  backup_format: [plain, custom]\n");

    assertThat(findings(project.settings()))
        .extracting(Finding::line, Finding::reason)
        .containsExactly(tuple(1, "there is no file docs/none.md"));
  }

  @Test
  void tellsTheCombinationsWhereOthersHaveTheTarget() {
    template("[b](b.md)\n", "matrix:\n  backup_format: [plain, custom]\n");
    project.write(
        TEMPLATE + "{% if cookiecutter.backup_format == 'plain' %}b.md{% endif %}", "# B\n");

    assertThat(findings(project.settings()))
        .extracting(Finding::line, Finding::reason)
        .containsExactly(tuple(1, "with backup_format=custom, there is no file docs/b.md"));
  }

  @Test
  void oneLineOfATemplateCanHaveSeveralBrokenLinks() {
    template("{% for n in ['b', 'c', 'b'] %}[{{ n }}]({{ n }}.md) {% endfor %}\n", "");

    assertThat(findings(project.settings()))
        .extracting(Finding::line, Finding::command)
        .containsExactly(tuple(1, "[b](b.md)"), tuple(1, "[c](c.md)"));
  }

  private void template(String document, String drills) {
    project.write(
        "src/recovery-docs/cookiecutter.json",
        "{\"project_slug\": \"shop\", \"backup_format\": [\"plain\", \"custom\"]}");
    project.write("src/recovery-docs/drills.yaml", drills + "drills: []\n");
    project.write(TEMPLATE + "a.md", document);
  }

  private static List<Finding> findings(DrillSettings settings) {
    return new BrokenLinks(settings, DrillPlan.of(settings)).findings();
  }
}
