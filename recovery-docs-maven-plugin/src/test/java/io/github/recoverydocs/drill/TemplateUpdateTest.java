package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.runbook.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateUpdateTest {
  private static final String SLUG = "src/recovery-docs/{{cookiecutter.project_slug}}/";
  private static final String COMMAND = "<!-- recovery-docs: id=a -->\n```bash\necho\n```\n\n";

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private Project project;

  @BeforeEach
  void aTemplate() {
    project = new Project(folder);
    project.write("src/recovery-docs/cookiecutter.json", "{\"project_slug\": \"shop\"}");
  }

  @Test
  void writesNewLinesAsTextAndKeepsWhatIsShownRightlyWithItsExpressions() {
    String template =
        "{# A note,\nof two lines #}\n# {{ cookiecutter.project_slug }}\n\n"
            + COMMAND
            + """
            1. So:

               <!-- recovery-docs: output-of=a match=exact -->
               ```text
               database {{ cookiecutter.project_slug }}
               {{ 1 + 1 }} rows
               done
               ```
            After {{ cookiecutter.project_slug }}.
            """;

    assertThat(updated(template, "database shop\n3 rows\nof 4\ndone\n"))
        .isEqualTo(template.replace("   {{ 1 + 1 }} rows\n", "   3 rows\n   of 4\n"));
    assertThat(told).isEmpty();
  }

  @Test
  void rewritesEveryBlockThatDiffersAndFindsItsLinesBelowALoop() {
    String template =
        "{% for n in [1, 2] %}\nParagraph {{ n }}.\n\n{% endfor %}\n"
            + COMMAND
            + "<!-- recovery-docs: output-of=a -->\n```\nold\n```\n\n"
            + "<!-- recovery-docs: output-of=a -->\n```\nolder\nthan old\n```";

    assertThat(updated(template, "new\nnewer\n"))
        .isEqualTo(
            template
                .replace("older\nthan old\n", "new\nnewer\n")
                .replace("```\nold\n", "```\nnew\nnewer\n"));
  }

  @Test
  void whatItHasWrittenIsRenderedToTheOutput() {
    write(
        "restore.md",
        "{# Two\nlines #}\n" + COMMAND + "<!-- recovery-docs: output-of=a -->\n```\nold\n```\n");
    Document document = document();

    assertThat(update(document, "new\nnewer\n")).isOne();

    Document anew = document();
    Block shown = anew.runbook().blocks().get(1);
    assertThat(shown.text()).isEqualTo("new\nnewer");
    assertThat(anew.origin().of(shown.lastLine() + 1).line()).isEqualTo(12);
  }

  @Test
  void keepsLineEnds() {
    String template =
        (COMMAND + "> <!-- recovery-docs: output-of=a -->\n> ```\n> old\n> ```\n")
            .replace("\n", "\r\n");

    assertThat(updated(template, "new\nnewer\n"))
        .isEqualTo(template.replace("> old\r\n", "> new\r\n> newer\r\n"));
  }

  @Test
  void knowsTheSignsOfEachKindOfTemplate() throws IOException {
    String text = COMMAND + "<!-- recovery-docs: output-of=a -->\n```\n${1 + 1}\nold\n```\n";
    Path file = write("restore.md.ftl", text);

    update(document(), "2\n{{ new }}\n");
    assertThat(Files.readString(file)).isEqualTo(text.replace("old", "{{ new }}"));
    update(document(), "2\n${newer}\n");
    assertThat(told).singleElement().asString().endsWith("in a template: ${newer}");
  }

  @Test
  void leavesWhatALoopPrintsAlone() {
    refuses(
        "{% for n in [1, 2] %}\n"
            + "```bash\necho\n```\n\n<!-- recovery-docs: output-of=a -->\n```\nold\n```\n"
            + "{% endfor %}\n<!-- recovery-docs: id=a -->\n```bash\necho\n```\n",
        "new\n", "as where a loop or an include prints them");
    assertThat(told).hasSize(2);
  }

  @Test
  void leavesAnIncludedBlockAlone() {
    project.write("src/recovery-docs/{{cookiecutter.project_slug}}/x.txt", "```\nold\n```\n");

    refuses(
        COMMAND + "<!-- recovery-docs: output-of=a -->\n{% include 'x.txt' %}\n",
        "new\n",
        "as where a loop or an include prints them");
  }

  @Test
  void leavesABlockAloneWithALineThatPrintsSeveral() {
    refuses(
        COMMAND + "<!-- recovery-docs: output-of=a -->\n```\n{{ 'a\\nb' }}\n```\n",
        "new\n",
        "do not come one by one");
  }

  @Test
  void leavesAStatementOfTheTemplateAlone() {
    refuses(
        COMMAND
            + "<!-- recovery-docs: output-of=a -->\n```\n{% if true %}old\nrest{% endif %}\n```\n",
        "new\nrest\n",
        "a statement of the template stands on a line to be replaced: {% if true %}old");
  }

  @Test
  void writesNoTextThatWouldBeginSomethingInATemplate() {
    refuses(
        COMMAND + "<!-- recovery-docs: output-of=a -->\n```\nold\n```\n",
        "fine\nthe {{ name }}\n",
        "the output has a sign in it that begins something in a template: the {{ name }}");
  }

  @Test
  void writesNoTextThatWouldCloseTheFence() {
    refuses(
        COMMAND + "<!-- recovery-docs: output-of=a -->\n```\nold\n```\n",
        "```\n",
        "the output would close its fence");
  }

  @Test
  void leavesTheBuiltInTemplateAlone() {
    String text = COMMAND + "<!-- recovery-docs: output-of=a -->\n```\nold\n```\n";
    write("restore.md", text);
    Document own = document();
    Document builtIn = new Document(own.runbook(), own.origin(), own.rendered(), Optional.empty());

    assertThat(update(builtIn, "new\n")).isZero();
    assertThat(told)
        .singleElement()
        .asString()
        .endsWith("restore.md:7 as it is: it belongs to the built-in template");
  }

  private void refuses(String template, String printed, String why) {
    assertThat(updated(template, printed)).isEqualTo(template);
    assertThat(told)
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("Left the output that is shown at src/recovery-docs/")
                    .contains(why));
  }

  private String updated(String template, String printed) {
    Path file = write("restore.md", template);
    update(document(), printed);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int update(Document document, String printed) {
    Block named =
        document.runbook().blocks().stream()
            .filter(block -> block.directives().id().isPresent())
            .findFirst()
            .orElseThrow();
    CommandProof command = new CommandProof(3, "echo", 0, List.of(0), 1, printed, 0, "", 0);
    BlockProof block =
        new BlockProof(
            document.runbook().name(),
            named.number(),
            2,
            3,
            "",
            "",
            BlockStatus.PROVEN,
            "",
            List.of(),
            1,
            List.of(command));
    return new TemplateUpdate(document, told::add).rewrite(List.of(block));
  }

  private Document document() {
    return Sources.of(project.settings()).documents().get(0);
  }

  private Path write(String name, String text) {
    return project.write(SLUG + name, text);
  }
}
