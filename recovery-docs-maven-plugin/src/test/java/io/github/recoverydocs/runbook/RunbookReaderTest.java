package io.github.recoverydocs.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunbookReaderTest {

  @TempDir Path folder;

  @Test
  void readsABlockWithItsLinesAndItsSection() {
    Runbook runbook =
        read(
            """
            # Restore

            Do this:

            ```bash
            ls backups
            ./restore.sh
            ```
            """);

    assertThat(runbook.blocks())
        .singleElement()
        .satisfies(
            block -> {
              assertThat(block.line()).isEqualTo(5);
              assertThat(block.firstLine()).isEqualTo(6);
              assertThat(block.text()).isEqualTo("ls backups\n./restore.sh");
              assertThat(block.language()).contains(BlockLanguage.BASH);
              assertThat(block.section()).isEqualTo(new Section("Restore", "restore", 1, 1));
            });
  }

  @Test
  void tellsWhichSectionsBelongToOne() {
    Runbook runbook = read("# A\n## B\n#### C\n### D\n## E\n# F\n");

    assertThat(runbook.sectionsUnder("b"))
        .extracting(Section::title)
        .containsExactly("B", "C", "D");
    assertThat(runbook.sectionsUnder("f")).extracting(Section::title).containsExactly("F");
    assertThat(runbook.sectionsUnder("g")).isEmpty();
  }

  @Test
  void readsParagraphsWithTheirCodeAndTheirSection() {
    Runbook runbook = read("# A\n\n**Symptom:** it prints\n`b c` and `d`\n\n- e\n");

    assertThat(runbook.paragraphs())
        .containsExactly(
            new Paragraph(
                3,
                "**Symptom:** it prints\n`b c` and `d`",
                List.of(new SourceLine(4, "b c"), new SourceLine(4, "d")),
                new Section("A", "a", 1, 1)),
            new Paragraph(6, "e", List.of(), new Section("A", "a", 1, 1)));
  }

  @Test
  void readsTablesAsParagraphs() {
    Runbook runbook = read("# A\n\n| Symptom | Do |\n| --- | --- |\n| `b \\| c` | d |\n");

    assertThat(runbook.paragraphs())
        .containsExactly(
            new Paragraph(
                3,
                "| Symptom | Do |\n| --- | --- |\n| `b \\| c` | d |",
                List.of(new SourceLine(5, "b | c")),
                new Section("A", "a", 1, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bash",
        "Bash",
        "BASH",
        "sh",
        "shell",
        "console",
        "bash title=\"restore.sh\"",
        "{.bash}",
        "{.bash .numberLines}",
        "{ .sh }",
        "bash {linenos=true}",
        "bash,ignore",
        "  bash  "
      })
  void executesALanguageOfTheShellHoweverItIsWritten(String info) {
    assertThat(read("```" + info + "\n$ true\n```\n").executableBlocks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "sql", "yaml", "text", "shellcheck", "bash-session", "sh-session", "bashrc"})
  void leavesEveryOtherLanguageAlone(String info) {
    Runbook runbook = read("```" + info + "\ntrue\n```\n");

    assertThat(runbook.blocks()).hasSize(1);
    assertThat(runbook.executableBlocks()).isEmpty();
  }

  @Test
  void executesWhateverLanguageWhereTheBlockIsTheEditOfAFile() {
    Runbook runbook =
        read(
            """
            <!-- recovery-docs: file=/etc/app.conf -->
            ```ini

            a = 1
            ```

            - <!-- recovery-docs: file="it's here/run.sh" -->
              ```bash
              cat <<END
              END
              ```
            """);

    assertThat(runbook.problems()).isEmpty();
    assertThat(runbook.executableBlocks())
        .extracting(Block::firstLine, Block::commands)
        .containsExactly(
            tuple(2, "cat >/etc/app.conf <<'END'\n\na = 1\nEND"),
            tuple(8, "cat >'it'\\''s here/run.sh' <<'END_'\ncat <<END\nEND\nEND_"));
  }

  @Test
  void appendsOnALineOfItsOwn() {
    assertThat(read("<!-- recovery-docs: file=~/a.conf append -->\n```\nb = 2\n```\n").blocks())
        .extracting(Block::commands)
        .containsExactly(
            "[ ! -s ~/a.conf ] || [ -z \"$(tail -c 1 ~/a.conf)\" ] || echo >>~/a.conf;"
                + " cat >>~/a.conf <<'END'\nb = 2\nEND");
  }

  @Test
  void editsAFileInAContainer() {
    assertThat(read("<!-- recovery-docs: file=\"db:/my app.conf\" -->\n```\nb = 2\n```\n").blocks())
        .extracting(Block::commands)
        .containsExactly(
            "docker compose exec -T db sh -c 'cat >\"$1\"' sh '/my app.conf' <<'END'\nb = 2\nEND");
  }

  @Test
  void aTranscriptThatIsTheEditOfAFileIsTakenAsItStands() {
    Runbook runbook = read("<!-- recovery-docs: file=log -->\n```console\n# reboot\n```\n");

    assertThat(runbook.problems()).isEmpty();
    assertThat(runbook.blocks().get(0).commands()).isEqualTo("cat >log <<'END'\n# reboot\nEND");
  }

  @Test
  void executesNeitherAnEmptyBlockNorATranscriptWithoutAPrompt() {
    assertThat(read("```bash\n\n```\n").executableBlocks()).isEmpty();
    assertThat(read("```console\nonly output\n```\n").executableBlocks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> docker compose stop app",
        "# docker compose stop app",
        "% ls",
        "~/shop$ ls",
        "admin@db-1:~/shop$ ls",
        "[root@db ~]# ls",
      })
  void tellsOfATranscriptWithAnotherPrompt(String line) {
    Runbook runbook = read("# A\n\n```console\n\n" + line + "\nStopped\n```\n");

    assertThat(runbook.executableBlocks()).isEmpty();
    assertThat(runbook.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(5);
              assertThat(problem.reason()).contains("another than \"$ \"");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```console\n$ ls\n> more\n# output\n```\n",
        "```console\nonly output\n> quoted\n```\n",
        "```console\nmail from shop@example.org\n```\n",
        "<!-- recovery-docs: skip=\"of another machine\" -->\n```console\n# reboot\n```\n",
        "```bash\n# only a comment\n```\n",
      })
  void leavesOtherTranscriptsAlone(String document) {
    assertThat(read(document).problems()).isEmpty();
  }

  @Test
  void takesAFenceOfTildesAndAFenceThatHoldsAFence() {
    Runbook runbook =
        read(
            """
            ~~~bash
            echo tildes
            ~~~

            ````bash
            cat <<'END'
            ```
            END
            ````
            """);

    assertThat(runbook.blocks())
        .extracting(Block::line, Block::text)
        .containsExactly(tuple(1, "echo tildes"), tuple(5, "cat <<'END'\n```\nEND"));
  }

  @Test
  void takesAFenceThatIsNeverClosedUpToTheEnd() {
    assertThat(read("```bash\nls\npwd").blocks())
        .extracting(Block::text)
        .containsExactly("ls\npwd");
  }

  @Test
  void stripsThePrefixOfAListThatAFenceStandsIn() {
    Runbook runbook =
        read(
            """
            1. Look:

               ```bash
               if true; then
                 ls
               fi
               ```

            2. Then:
               - deeper
                 ~~~sh
                 cat <<END
                 text
                 END
                 ~~~
            """);

    assertThat(runbook.blocks())
        .extracting(Block::line, Block::firstLine, Block::text)
        .containsExactly(
            tuple(3, 4, "if true; then\n  ls\nfi"), tuple(11, 12, "cat <<END\ntext\nEND"));
  }

  @Test
  void stripsThePrefixOfAQuoteThatAFenceStandsIn() {
    Runbook runbook =
        read(
            """
            > [!WARNING]
            > ```bash
            > cat <<END
            >
            > END
            > ```
            """);

    Block block = runbook.blocks().get(0);
    assertThat(block.text()).isEqualTo("cat <<END\n\nEND");
    assertThat(block.lines()).extracting(SourceLine::number).containsExactly(3, 4, 5);
  }

  @Test
  void stripsTheIndentOfAnIndentedFenceFromEachOfItsLines() {
    Runbook runbook =
        read(
            """
              ```bash
              cat <<END
                deeper
              END
            not indented
              ```
            """);

    assertThat(runbook.blocks().get(0).text()).isEqualTo("cat <<END\n  deeper\nEND\nnot indented");
  }

  @Test
  void keepsBlankLinesInsideABlockOnTheirLines() {
    Block block = read("```bash\n\none\n\n\ntwo\n```\n").blocks().get(0);

    assertThat(block.lines())
        .extracting(SourceLine::number, SourceLine::text)
        .containsExactly(
            tuple(2, ""), tuple(3, "one"), tuple(4, ""), tuple(5, ""), tuple(6, "two"));
  }

  @ParameterizedTest
  @CsvSource({"LF", "CRLF", "CR"})
  void tellsTrueLinesWhateverTheLineEnds(String name) {
    String end = name.replace("CR", "\r").replace("LF", "\n");
    Runbook runbook =
        read(
            String.join(
                end,
                "# Größe 😀",
                "",
                "- Zähle:",
                "",
                "  ```bash",
                "  echo é",
                "  echo 😀",
                "  ```"));

    Block block = runbook.blocks().get(0);
    assertThat(block.line()).isEqualTo(5);
    assertThat(block.lines())
        .containsExactly(new SourceLine(6, "echo é"), new SourceLine(7, "echo 😀"));
  }

  @Test
  void readsPastAByteOrderMark() {
    Runbook runbook = read("\uFEFF```bash\nls\n```\n");

    assertThat(runbook.blocks())
        .extracting(Block::line, Block::text)
        .containsExactly(tuple(1, "ls"));
  }

  @Test
  void countsTheLinesOfHtmlAndFrontMatterToo() {
    Runbook runbook =
        read(
            """
            ---
            title: x
            ---

            <details>
            <summary>More</summary>

            ```bash
            ls
            ```

            </details>
            """);

    assertThat(runbook.blocks()).extracting(Block::firstLine).containsExactly(9);
  }

  @Test
  void takesNoFenceThatStandsInsideACommentOrAnotherBlock() {
    Runbook runbook =
        read(
            """
            <!--
            ```bash
            rm -rf /
            ```
            -->

            ````markdown
            ```bash
            ls
            ```
            ````
            """);

    assertThat(runbook.executableBlocks()).isEmpty();
  }

  @Test
  void givesHeadingsTheAnchorsThatGitHubGivesThem() {
    Runbook runbook =
        read(
            """
            ## Issue: `role "app"` doesn't exist!
            ```bash
            ls
            ```
            ## Überblick & more
            ```bash
            ls
            ```
            Same
            ----
            ```bash
            ls
            ```
            ## Same
            ```bash
            ls
            ```
            """);

    assertThat(runbook.blocks())
        .extracting(block -> block.section().anchor())
        .containsExactly("issue-role-app-doesnt-exist", "überblick--more", "same", "same-1");
  }

  @Test
  void refusesADocumentThatIsNotUtf8() throws IOException {
    Path file = folder.resolve("latin1.md");
    Files.write(file, "Größe\n".getBytes(Charset.forName("ISO-8859-1")));

    assertThatThrownBy(() -> new RunbookReader().read(file, "docs/latin1.md"))
        .isInstanceOf(RunbookException.class)
        .hasMessage("The document docs/latin1.md is not UTF-8. Save it as UTF-8 and run again.");
  }

  @Test
  void refusesADocumentThatIsNotThere() {
    assertThatThrownBy(() -> new RunbookReader().read(folder.resolve("no.md"), "docs/no.md"))
        .isInstanceOf(RunbookException.class)
        .hasMessageStartingWith("The document docs/no.md cannot be read");
  }

  @Test
  void tellsTheDigestOfTheBytes() {
    assertThat(read("").digest())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  private Runbook read(String text) {
    try {
      Path file = folder.resolve("runbook.md");
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      return new RunbookReader().read(file, "runbook.md");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
