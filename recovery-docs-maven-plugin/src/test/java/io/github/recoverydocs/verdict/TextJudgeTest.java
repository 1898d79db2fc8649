package io.github.recoverydocs.verdict;

import static io.github.recoverydocs.verdict.Blocks.bash;
import static io.github.recoverydocs.verdict.Results.oneCommand;
import static io.github.recoverydocs.verdict.Results.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.runbook.DocumentProblem;
import io.github.recoverydocs.shell.ParsedScript;
import io.github.recoverydocs.shell.ParsedScript.SyntaxError;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextJudgeTest {
  private final TextJudge judge = new TextJudge("docs/restore.md", Map.of());

  @Test
  void findsNothingInABlockThatIsRight() {
    assertThat(judge.judge(bash("ls"), parsed(statement(3, "ls")))).isEmpty();
  }

  @Test
  void reportsTheFirstFaultOfABlock() {
    Optional<Finding> finding =
        judge.judge(
            bash("ls\npsql -d your_db\nless log"),
            parsed(statement(3, "ls"), statement(4, "psql -d your_db"), statement(5, "less log")));

    assertThat(finding)
        .hasValueSatisfying(
            found -> {
              assertThat(found.document()).isEqualTo("docs/restore.md");
              assertThat(found.line()).isEqualTo(4);
              assertThat(found.reason()).contains("your_db");
            });
  }

  @Test
  void findsAPlaceholderInTheTextAndTheNameOfAnEditedFile() {
    assertThat(edit("a.conf", "# your-name here\nbucket = <your-bucket>"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.line()).isEqualTo(4);
              assertThat(found.command()).isEqualTo("bucket = <your-bucket>");
              assertThat(found.reason())
                  .isEqualTo("the placeholder <your-bucket> is not filled in");
            });
    assertThat(edit("/path/to/a.conf", "a = 1")).map(Finding::line).contains(2);
  }

  @Test
  void takesMarkupInAnEditedFileForWhatItIs() {
    assertThat(edit("a.xml", "<server>\n<port>1</port>\n</server>")).isEmpty();
    assertThat(edit("a.conf", "[CONTAINER_NAME]\nport = 1")).isEmpty();
  }

  private Optional<Finding> edit(String file, String text) {
    return judge.judge(
        Blocks.block("<!-- recovery-docs: file=" + file + " -->\n```\n" + text + "\n```\n"),
        parsed(statement(2, "cat >file")));
  }

  @Test
  void reportsWhatBashCannotRead() {
    Finding finding =
        judge
            .judge(bash("if true; then\n  ls"), broken(3, "if true; then", "if must end with fi"))
            .orElseThrow();

    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.reason()).isEqualTo("bash cannot read this: if must end with fi");
  }

  @Test
  void explainsAPlaceholderThatBashTakesForRedirections() {
    Finding finding =
        judge
            .judge(bash("psql <database>"), broken(3, "psql <database>", "> must be followed"))
            .orElseThrow();

    assertThat(finding.reason()).isEqualTo("the placeholder <database> is not filled in");
  }

  @Test
  void doesNotBlameAPlaceholderForASyntaxErrorThatItCannotCause() {
    assertThat(
            judge
                .judge(bash("cd your_dir (a)"), broken(3, "cd your_dir (a)", "a reserved word"))
                .orElseThrow()
                .reason())
        .startsWith("bash cannot read this");
  }

  @Test
  void blamesASyntaxErrorWhereItBegan() {
    assertThat(
            judge
                .judge(
                    bash("ls\nif [ -f x ] then\n  ls\nfi"),
                    broken(6, "fi", "\"fi\" can only be used to end an if"))
                .orElseThrow()
                .line())
        .isEqualTo(4);
    assertThat(
            judge
                .judge(
                    bash("case $x in\n  1) ls ;;\nls more"),
                    broken(5, "ls more", "case patterns must be separated with |"))
                .orElseThrow()
                .line())
        .isEqualTo(3);
    assertThat(
            judge
                .judge(bash("ls\nfi"), broken(4, "fi", "\"fi\" can only be used to end an if"))
                .orElseThrow()
                .line())
        .isEqualTo(4);
  }

  @Test
  void blamesAnApostropheInAWordForTheQuoteThatStaysOpen() {
    String text =
        "ls # don't\nls 'a\nb' \\\n -l\necho Don't\npsql -c 'select 1'\npsql -c 'select 2'";

    assertThat(
            judge
                .judge(
                    bash(text),
                    broken(9, "psql -c 'select 2'", "reached EOF without closing quote '"))
                .orElseThrow()
                .line())
        .isEqualTo(7);
  }

  @Test
  void findsABlankBehindABackslashThatEndsTheCommand() {
    Finding finding =
        judge
            .judge(
                bash("pg_dump \\ \n  shop"),
                parsed(statement(3, "pg_dump \\ "), statement(4, "  shop")))
            .orElseThrow();

    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.reason()).startsWith("a blank stands behind the backslash");
  }

  @Test
  void findsItWhereBashOnlyStumblesOverTheNextLine() {
    assertThat(
            judge
                .judge(
                    bash("pg_dump shop \\  \n  | gzip"),
                    broken(4, "  | gzip", "| can only immediately follow a statement"))
                .orElseThrow()
                .line())
        .isEqualTo(3);
  }

  @Test
  void leavesABlankBehindABackslashInsideOfQuotesAlone() {
    assertThat(
            judge.judge(
                bash("psql -c 'SELECT \\ \n1'"), parsed(oneCommand(3, "psql -c 'SELECT \\ \n1'"))))
        .isEmpty();
  }

  @Test
  void leavesABlankBehindABackslashInACommentAlone() {
    assertThat(judge.judge(bash("ls # or \\ "), parsed(statement(3, "ls")))).isEmpty();
    assertThat(judge.judge(bash("ls\n# or \\ "), parsed(statement(3, "ls")))).isEmpty();
  }

  @Test
  void leavesAContinuedLineAndAnEscapedBackslashAlone() {
    assertThat(judge.judge(bash("ls \\\n  a"), parsed(oneCommand(3, "ls \\\n  a")))).isEmpty();
    assertThat(judge.judge(bash("echo \\\\ "), parsed(statement(3, "echo \\\\")))).isEmpty();
  }

  @Test
  void turnsWhatTheReaderNoticedIntoAFinding() {
    assertThat(judge.judge(new DocumentProblem(7, "<!-- x -->", "there is no such key", "Do y.")))
        .isEqualTo(
            new Finding(
                "docs/restore.md", 7, "<!-- x -->", "there is no such key", List.of(), "Do y."));
  }

  private static ParsedScript parsed(Statement... statements) {
    return new ParsedScript(List.of(statements), Optional.empty());
  }

  private static ParsedScript broken(int line, String source, String message) {
    return new ParsedScript(List.of(), Optional.of(new SyntaxError(line, source, message)));
  }
}
