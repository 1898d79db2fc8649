package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkJudgeTest {
  @TempDir Path temporary;
  private Path project;

  @BeforeEach
  void aProject() {
    project = temporary.resolve("project");
    write("docs/guide.md", "# Restore\n\n<a id=\"by-hand\"></a>\n");
    write("docs/my file.md", "# Übung\n");
    write("docs/image.png", "");
    write("docs/broken.md", "\u00ff");
    write("scripts/restore.sh", "true\n");
    write("README.md", "# Shop\n");
    write("../beside.md", "# Beside\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](guide.md)",
        "[a](./guide.md#restore)",
        "[a](guide.md#by-hand)",
        "[a](guide.md#)",
        "[a](guide.md#top)",
        "[a](guide.md?plain=1#L1)",
        "[a](guide.md?raw=true)",
        "[a](my%20file.md#%C3%BCbung)",
        "[a](<my file.md#übung> \"title\")",
        "![a](image.png)",
        "[a](../docs/guide.md)",
        "[a](../scripts)",
        "[a](../scripts/)",
        "[a](../scripts/restore.sh#L12)",
        "[a](../scripts/restore.sh#anything)",
        "[a](.)",
        "[a](..)",
        "[a](/README.md#shop)",
        "[a](/docs/)",
        "[a](/)",
        "[a](../../beside.md#beside)",
        "[a](#here)",
        "[a](#)",
        "[a](#top)",
        "[a](runbook.md#here)",
        "[a](https://example.org/none.md)",
        "[a](mailto:a@example.org)",
        "<https://example.org/none.md>",
        "[a][b]\n\n[b]: guide.md#restore",
        "`[a](none.md)` <!-- [a](none.md) -->",
        "<a href=\"guide.md\">a</a> <img src='image.png'>",
        "[remark](of no file)",
      })
  void aLinkThatLeadsSomewhereIsNoFinding(String markdown) {
    assertThat(judge(markdown)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a](none.md) | there is no file docs/none.md | Correct the link, or add what it leads to.",
        "[a](giude.md) | there is no file docs/giude.md | Did you mean guide.md?",
        "[a](giude.md#x) | there is no file docs/giude.md | Did you mean guide.md?",
        "[a](Guide.md) | there is no file docs/Guide.md | Did you mean guide.md? Upper and lower case count.",
        "[a](../Docs/guide.md) | there is no file Docs/guide.md | Did you mean ../docs/guide.md? Upper and lower case count.",
        "[a](../dcos/guide.md) | there is no file dcos/guide.md | Did you mean ../docs/guide.md?",
        "[a](my%20fil.md) | there is no file docs/my fil.md | Did you mean my%20file.md?",
        "[a](docs/guide.md) | there is no file docs/docs/guide.md | Did you mean guide.md?",
        "[a](scripts/restore.sh) | there is no file docs/scripts/restore.sh | Did you mean ../scripts/restore.sh?",
        "![a](none.png) | there is no file docs/none.png | Correct the link, or add what it leads to.",
        "[a](../none/) | there is no folder none | Correct the link, or add what it leads to.",
        "[a](none) | there is no file or folder docs/none | Correct the link, or add what it leads to.",
        "[a](/none.md) | there is no file none.md | Correct the link, or add what it leads to.",
        "[a](/docs/giude.md) | there is no file docs/giude.md | Did you mean /docs/guide.md?",
        "[a](../../none.md) | there is no file ../none.md | Correct the link, or add what it leads to.",
        "[a](%00.md) | there is no file \0.md | Correct the link, or add what it leads to.",
        "[a](#hear) | docs/runbook.md has no heading with the anchor #hear | Did you mean #here?",
        "[a](#Here) | docs/runbook.md has no heading with the anchor #Here | Did you mean #here?",
        "[a](guide.md#restor) | docs/guide.md has no heading with the anchor #restor | Did you mean #restore?",
        "[a](guide.md#L12) | docs/guide.md has no heading with the anchor #L12 | Name one of its headings: in lower case, with hyphens for blanks, without punctuation.",
        "<a href='none.md'>a</a> | there is no file docs/none.md | Correct the link, or add what it leads to.",
        "[a](my file.md) | a blank ends a link's target, so this is shown as text | Put the target in < and >, or write %20 for each blank.",
        "[a]() | this link has no target | Write what it leads to between the parentheses.",
      })
  void aBrokenLinkIsAFinding(String markdown, String reason, String nextStep) {
    assertThat(judge(markdown))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.document()).isEqualTo("docs/runbook.md");
              assertThat(finding.line()).isEqualTo(3);
              assertThat(finding.reason()).isEqualTo(reason);
              assertThat(finding.nextStep()).isEqualTo(nextStep);
            });
  }

  @Test
  void tellsTheLinkAsWritten() {
    assertThat(judge("See [the\nguide](none.md \"title\") first."))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.line()).isEqualTo(4);
              assertThat(finding.command()).isEqualTo("[the guide](none.md \"title\")");
            });
  }

  @Test
  void blamesTheDefinitionOnceAndNotItsLinks() {
    assertThat(judge("[a][b] [c][b]\n\n[b]: none.md")).extracting(Finding::line).containsExactly(5);
  }

  @Test
  void doesNotAskForAnchorsInAFileThatCannotBeRead() throws IOException {
    Files.write(project.resolve("docs/broken.md"), "\u00ff".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(judge("[a](broken.md#any)")).isEmpty();
  }

  @Test
  void whatIsInOneOfItsPlacesIsThereAndTheFirstCounts() {
    Path tree = temporary.resolve("tree");
    write("../tree/docs/rendered.md", "# New\n");
    write("../tree/docs/guide.md", "# Newer\n");
    write(
        "../tree/docs/runbook.md",
        """
        [a](rendered.md#new) [b](my%20file.md) [c](guide.md#newer) [d](/README.md)
        [e](guide.md#restore)
        [f](../../tree/docs/none.md)
        """);
    write("../outside.md", "");
    write("../tree/docs/out.md", "[a](../../outside.md)\n[b](../../tree/docs/guide.md)\n");

    LinkPlace closed = new LinkPlace(tree, tree.resolve("docs"), true);
    LinkPlace published = new LinkPlace(project, project.resolve("docs"), false);
    assertThat(judge(tree.resolve("docs/runbook.md"), List.of(closed, published)))
        .extracting(Finding::line, Finding::reason)
        .containsExactly(
            tuple(2, "docs/guide.md has no heading with the anchor #restore"),
            tuple(3, "there is no file ../tree/docs/none.md"));
    assertThat(judge(tree.resolve("docs/out.md"), List.of(closed)))
        .extracting(Finding::line)
        .as("what is around a closed place is not published with it")
        .containsExactly(1, 2);
  }

  private List<Finding> judge(String markdown) {
    Path file = write("docs/runbook.md", "# Here\n\n" + markdown + "\n");
    return judge(file, List.of(new LinkPlace(project, file.getParent(), false)));
  }

  private List<Finding> judge(Path file, List<LinkPlace> places) {
    return new LinkJudge(
            new RunbookReader().read(file, "docs/" + file.getFileName()),
            project,
            places,
            new LinkedFiles())
        .findings();
  }

  private Path write(String name, String text) {
    try {
      Path file = project.resolve(name).normalize();
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
