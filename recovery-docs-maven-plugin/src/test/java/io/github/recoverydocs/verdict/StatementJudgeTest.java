package io.github.recoverydocs.verdict;

import static io.github.recoverydocs.verdict.Results.DURATION;
import static io.github.recoverydocs.verdict.Results.STARTED;
import static io.github.recoverydocs.verdict.Results.complaining;
import static io.github.recoverydocs.verdict.Results.ended;
import static io.github.recoverydocs.verdict.Results.err;
import static io.github.recoverydocs.verdict.Results.event;
import static io.github.recoverydocs.verdict.Results.logged;
import static io.github.recoverydocs.verdict.Results.oneCommand;
import static io.github.recoverydocs.verdict.Results.result;
import static io.github.recoverydocs.verdict.Results.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.LineRange;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import io.github.recoverydocs.shell.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementJudgeTest {

  @Test
  void namesTheDocument() {
    Statement command = statement(10, "./restore.sh");

    assertThat(judge(ended(command, 2, err(10, 2, "./restore.sh"))).orElseThrow().document())
        .isEqualTo("docs/restore.md");
  }

  @Test
  void showsWhatAJobSaidBeforeItWasWaitedFor() {
    Statement dump = statement(10, "pg_dump -d crm -f crm.sql &");
    Statement wait = statement(11, "wait");
    StatementJudge judge = new StatementJudge("docs/restore.md", List.of(dump, wait));
    String said = "pg_dump: error: database \"crm\" does not exist";
    judge.judge(complaining(dump, said), List.of(), OptionalInt.empty());

    Finding finding =
        judge
            .judge(ended(wait, 0, event(Kind.JOB, 10, 1, "all")), List.of(), OptionalInt.empty())
            .orElseThrow();

    assertThat(finding.line()).isEqualTo(10);
    assertThat(finding.detail()).containsExactly(said);
  }

  @Test
  void findsNothingWhereNothingHappened() {
    assertThat(judge(ended(statement(10, "true"), 0))).isEmpty();
  }

  @Test
  void namesTheFirstLineOfACommandThatBashBlamesAtItsLast() {
    Statement dump = oneCommand(10, "pg_dump \\\n  --format=custom \\\n  shop");

    Finding finding = judge(ended(dump, 1, err(12, 1, "pg_dump"))).orElseThrow();

    assertThat(finding.line()).isEqualTo(10);
    assertThat(finding.command()).isEqualTo("pg_dump \\\n  --format=custom \\\n  shop");
  }

  @Test
  void showsTheFirstLinesOfALongCommand() {
    Statement dump = oneCommand(10, "pg_dump \\\n  -a \\\n  -b \\\n  -c");

    assertThat(judge(ended(dump, 1, err(13, 1, "pg_dump"))).orElseThrow().command())
        .isEqualTo("pg_dump \\\n  -a \\\n  -b \\ …");
  }

  @Test
  void namesTheLineInAFunctionThatAnEarlierBlockHasDefined() {
    Statement function = statement(10, "restore() {\n  pg_restore \"$1\"\n}");
    Statement call = statement(20, "restore a.dump");

    Finding finding =
        new StatementJudge("docs/restore.md", List.of(function, call))
            .judge(ended(call, 1, err(11, 1, "pg_restore \"$1\"")), List.of(), OptionalInt.empty())
            .orElseThrow();

    assertThat(finding.line()).isEqualTo(11);
    assertThat(finding.command()).isEqualTo("pg_restore \"$1\"");
  }

  @Test
  void namesTheLineThatBashNamesInABlockThatTheParserDoesNotUnderstand() {
    Statement block =
        new Statement(
            10,
            11,
            "rows=5\necho $((rows + * 2))",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(new LineRange(10, 11)));

    assertThat(judge(ended(block, 1, err(11, 1, "echo"))).orElseThrow())
        .satisfies(
            finding -> {
              assertThat(finding.line()).isEqualTo(11);
              assertThat(finding.command()).isEqualTo("echo $((rows + * 2))");
            });
  }

  @Test
  void namesTheStatementForAFailureInAFileThatItSources() {
    assertThat(judge(ended(statement(10, ". ./lib.sh"), 1, err(0, 1, "false"))).orElseThrow())
        .satisfies(
            finding -> {
              assertThat(finding.line()).isEqualTo(10);
              assertThat(finding.command()).isEqualTo(". ./lib.sh");
            });
  }

  @Test
  void namesTheStatementForALineThatNoStatementHas() {
    assertThat(judge(ended(statement(10, "./a.sh"), 1, err(99, 1, "x"))).orElseThrow().line())
        .isEqualTo(10);
  }

  @Test
  void blamesAVariableThatIsNotSetBeforeTheCommandThatFailedForWantOfIt() {
    Finding finding =
        judge(
                ended(
                    statement(10, "cd \"$BACKUPS\""),
                    1,
                    event(Kind.UNSET, 10, 0, "BACKUPS"),
                    err(10, 1, "cd")))
            .orElseThrow();

    assertThat(finding.reason()).isEqualTo("the variable BACKUPS is not set");
    assertThat(finding.nextStep()).contains("${BACKUPS:-default}");
  }

  @Test
  void blamesWhatClosesTheReadersTerminal() {
    Statement exit = statement(10, "exit 1");

    assertThat(judge(result(exit, Outcome.SESSION_ENDED, -1, "", "")).orElseThrow().reason())
        .isEqualTo("the session ended here");
    assertThat(judge(ended(exit, 0, event(Kind.ERREXIT, 0, 0, ""))).orElseThrow().reason())
        .startsWith("\"set -e\" closes");
    assertThat(judge(ended(exit, 0, event(Kind.RETURNED, 0, 0, ""))).orElseThrow().reason())
        .startsWith("\"return\" outside of a function");
  }

  @Test
  void isNotReconciledWithTheEndOfTheSessionByAnAnnouncedStatus() {
    assertThat(
            judge(
                result(statement(10, "exit 3"), Outcome.SESSION_ENDED, -1, "", ""),
                List.of(),
                OptionalInt.of(3)))
        .isPresent();
  }

  @Test
  void blamesACommandThatDoesNotEndWithWhatItHadPrinted() {
    Finding finding =
        judge(result(statement(10, "tail -f log"), Outcome.TIMED_OUT, -1, "waiting\n", ""))
            .orElseThrow();

    assertThat(finding.reason()).isEqualTo("the command did not end within 2.0 s");
    assertThat(finding.detail()).containsExactly("waiting");
    assertThat(finding.nextStep()).contains("timeout=10m");
  }

  @Test
  void blamesAFileThatHoldsNoWholeDump() {
    Statement restore = statement(10, "psql -f 'a b.sql'");

    assertThat(judge(ended(restore, 0, event(Kind.INPUT, 10, 0, "empty a b.sql"))).orElseThrow())
        .satisfies(
            finding -> {
              assertThat(finding.reason()).isEqualTo("psql was given an empty file: a b.sql");
              assertThat(finding.detail()).isEmpty();
            });
    assertThat(judge(ended(restore, 0, event(Kind.INPUT, 10, 0, "cut a b.sql"))).orElseThrow())
        .satisfies(
            finding -> {
              assertThat(finding.reason()).endsWith("a dump that is cut short: a b.sql");
              assertThat(finding.detail()).hasSize(1);
            });
  }

  @Test
  void leavesAFileAloneThatIsAnnouncedToFail() {
    Statement restore = statement(10, "psql -v ON_ERROR_STOP=1 -f cut.sql");

    assertThat(
            judge(
                ended(restore, 3, err(10, 3, "psql"), event(Kind.INPUT, 10, 0, "cut cut.sql")),
                List.of(),
                OptionalInt.of(3)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-2,false", "-1,true", "0,true", "1000,true", "2001,true", "2002,false"})
  void takesOnlyWhatTheServerLoggedWhileTheStatementRan(long millis, boolean counts) {
    Instant at = STARTED.plusMillis(millis);

    assertThat(DURATION).isEqualTo(Duration.ofSeconds(2));
    assertThat(
            judge(
                    ended(statement(10, "psql -f a.sql"), 0),
                    List.of(logged(at, "psql", "ERROR", "no")),
                    OptionalInt.empty())
                .isPresent())
        .isEqualTo(counts);
  }

  private static Optional<Finding> judge(CommandResult result) {
    return judge(result, List.of(), OptionalInt.empty());
  }

  private static Optional<Finding> judge(
      CommandResult result, List<ServerError> errors, OptionalInt expected) {
    return new StatementJudge("docs/restore.md", List.of(result.statement()))
        .judge(result, errors, expected);
  }
}
