package io.github.recoverydocs.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectivesTest {

  @TempDir Path folder;

  @Test
  void aFenceWithoutACommentAsksForNothing() {
    assertThat(first("```bash\nls\n```\n").directives()).isEqualTo(Directives.NONE);
  }

  @Test
  void readsEveryKeyOfAComment() {
    Directives directives =
        first(
                """
                <!-- recovery-docs: exit=3 timeout=30s id=list-backups -->
                ```bash
                ls
                ```
                """)
            .directives();

    assertThat(directives.exit()).hasValue(3);
    assertThat(directives.timeout()).contains(Duration.ofSeconds(30));
    assertThat(directives.id()).contains("list-backups");
    assertThat(directives.skip()).isEmpty();
  }

  @Test
  void readsTheReasonOfASkipAcrossLinesAndBlankLinesAboveTheFence() {
    Directives directives =
        first(
                """
                <!-- recovery-docs:
                     skip="needs the pager" -->

                ```bash
                call-somebody
                ```
                """)
            .directives();

    assertThat(directives.skip()).contains("needs the pager");
  }

  @Test
  void readsADirectiveInsideAListItem() {
    Block block =
        first(
            """
            - Look:

              <!-- recovery-docs: exit=1 -->
              ```bash
              ls nowhere
              ```
            """);

    assertThat(block.directives().exit()).hasValue(1);
  }

  @Test
  void bindsShownOutputToTheBlockThatPrintsIt() {
    Runbook runbook =
        read(
            """
            <!-- recovery-docs: id=list -->
            ```bash
            ls
            ```

            <!-- recovery-docs: output-of=list match=regex -->
            ```text
            a.*
            ```
            """);

    assertThat(runbook.problems()).isEmpty();
    assertThat(runbook.blocks().get(1).directives().outputOf()).contains("list");
    assertThat(runbook.blocks().get(1).directives().match()).isEqualTo(OutputMatch.REGEX);
  }

  @Test
  void readsTheEditOfAFile() {
    assertThat(edit("file=postgresql.conf append timeout=3s id=a"))
        .contains(new FileEdit("postgresql.conf", Optional.empty(), true));
    assertThat(edit("append file=\"/etc/my app.conf\""))
        .contains(new FileEdit("/etc/my app.conf", Optional.empty(), true));
    assertThat(edit("file=db-1:/etc/app.conf"))
        .contains(new FileEdit("/etc/app.conf", Optional.of("db-1"), false));
    assertThat(edit("file=./a:b")).contains(new FileEdit("./a:b", Optional.empty(), false));
  }

  @Test
  void aPathOverTwoLinesIsNone() {
    Runbook runbook = read("<!-- recovery-docs: file=\"a\nb\" -->\n```ini\na = 1\n```\n");

    assertThat(runbook.problems())
        .extracting(DocumentProblem::reason)
        .containsExactly("file=a\nb is no path of a file");
    assertThat(runbook.executableBlocks()).isEmpty();
  }

  @Test
  void anEditShowsNoOutputAndHasNoStatusOfItsOwn() {
    Runbook runbook =
        read(
            """
            <!-- recovery-docs: id=a -->
            ```bash
            ls
            ```
            <!-- recovery-docs: file=a.conf output-of=a -->
            ```ini
            a = 1
            ```
            """);

    assertThat(runbook.problems())
        .extracting(DocumentProblem::line, DocumentProblem::reason)
        .containsExactly(
            tuple(5, "output-of does not go with file, which makes the block the edit of a file"));
    assertThat(runbook.blocks().get(1).directives().outputOf()).isEmpty();
  }

  @Test
  void aCommentForSomebodyElseIsNone() {
    Runbook runbook = read("<!-- markdownlint: disable -->\n<!-- TODO -->\n```bash\nls\n```\n");

    assertThat(runbook.problems()).isEmpty();
    assertThat(runbook.blocks().get(0).directives()).isEqualTo(Directives.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skpi="x"            | unknown directive "skpi"              | Did you mean skip?
          time-out=3s         | unknown directive "time-out"          | Did you mean timeout?
          colour=blue         | unknown directive "colour"            | Known: exit, file, id, match
          skip=""             | a skip needs a reason                 | skip="why
          skip                | "skip" is not of the form key=value   | double quotes
          skip=two words      | "words" is not of the form key=value  | double quotes
          exit=many           | exit=many is no exit status           | from 0 to 255
          exit=256            | exit=256 is no exit status            | from 0 to 255
          timeout=30          | timeout=30 is no duration             | 30s
          timeout=0s          | timeout=0s is no duration             | 30s
          match=fuzzy         | match=fuzzy is not known              | contains, regex or exact
          exit=1 exit=2       | the directive "exit" is given twice   | Keep one
          apend               | "apend" is not of the form key=value  | Did you mean append?
          append              | append is for file, which is not there | file=path append
          fil=a.conf          | unknown directive "fil"               | Did you mean file?
          file=a append append | the directive "append" is given twice | Keep one
          file=conf/          | file=conf/ is no path of a file       | file=postgresql.conf
          file=""             | file= is no path of a file            | file=postgresql.conf
          file=$PGDATA/a.conf | file=$PGDATA/a.conf is no path of a file | without a variable
          file=a.conf exit=1  | exit does not go with file, which makes the block the edit of a file | Keep one
          output-of=nowhere   | no block has the id "nowhere"         | id=nowhere
          """)
  void saysWhatIsWrongWithADirective(String directive, String reason, String nextStep) {
    Runbook runbook = read("\n<!-- recovery-docs: " + directive + " -->\n```bash\nls\n```\n");

    assertThat(runbook.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isBetween(2, 3);
              assertThat(problem.reason()).isEqualTo(reason);
              assertThat(problem.nextStep()).contains(nextStep);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"recovery-doc", "recoverydocs", "recovery_docs", "Recovery-Docs"})
  void aMisspeltNameIsAProblemAndNotACommentForSomebodyElse(String name) {
    Runbook runbook = read("<!-- " + name + ": skip=\"x\" -->\n```bash\nls\n```\n");

    assertThat(runbook.problems())
        .extracting(DocumentProblem::line, DocumentProblem::reason)
        .containsExactly(tuple(1, "\"" + name + "\" is not a directive"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- recovery-docs skip=\"x\" -->",
        "<!-- recovery-docs: skip=\"x\" --> more",
        "Words <!-- recovery-docs: exit=1 -->"
      })
  void aDirectiveThatIsNotAloneOrHasNoColonIsAProblemToo(String line) {
    Runbook runbook = read(line + "\n```bash\nls\n```\n");

    assertThat(runbook.problems()).extracting(DocumentProblem::line).containsExactly(1);
  }

  @Test
  void aDirectiveThatStandsAboveNoFenceIsAProblem() {
    Runbook runbook =
        read("<!-- recovery-docs: exit=1 -->\nSome words between.\n\n```bash\nls\n```\n");

    assertThat(runbook.problems()).extracting(DocumentProblem::line).containsExactly(1);
    assertThat(runbook.blocks().get(0).directives()).isEqualTo(Directives.NONE);
  }

  @Test
  void aDirectiveDirectlyBelowAParagraphIsRead() {
    Block block = first("Words.\n<!-- recovery-docs: exit=1 -->\n```bash\nls\n```\n");

    assertThat(block.directives().exit()).hasValue(1);
  }

  @Test
  void ofTwoDirectivesAboveOneFenceTheUpperIsAProblem() {
    Runbook runbook =
        read(
            """
            <!-- recovery-docs: exit=1 -->
            <!-- recovery-docs: timeout=3s -->
            ```bash
            ls
            ```
            """);

    assertThat(runbook.problems()).extracting(DocumentProblem::line).containsExactly(1);
  }

  @Test
  void anIdThatIsTakenIsAProblem() {
    Runbook runbook =
        read(
            """
            <!-- recovery-docs: id=a -->
            ```bash
            ls
            ```
            <!-- recovery-docs: id=a -->
            ```bash
            ls
            ```
            """);

    assertThat(runbook.problems())
        .extracting(DocumentProblem::line, DocumentProblem::reason)
        .containsExactly(tuple(5, "the id \"a\" is taken in line 1"));
  }

  @Test
  void aReferenceThatIsNearlyRightNamesTheIdThatWasMeant() {
    Runbook runbook =
        read(
            """
            <!-- recovery-docs: id=list-backups -->
            ```bash
            ls
            ```
            <!-- recovery-docs: output-of=list-backup -->
            ```text
            a
            ```
            """);

    assertThat(runbook.problems())
        .extracting(DocumentProblem::nextStep)
        .containsExactly("Did you mean list-backups?");
  }

  private Optional<FileEdit> edit(String directive) {
    return first("<!-- recovery-docs: " + directive + " -->\n```ini\na = 1\n```\n")
        .directives()
        .file();
  }

  private Block first(String text) {
    Runbook runbook = read(text);
    assertThat(runbook.problems()).isEmpty();
    return runbook.blocks().get(0);
  }

  private Runbook read(String text) {
    try {
      return new RunbookReader().read(Files.writeString(folder.resolve("r.md"), text), "r.md");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
