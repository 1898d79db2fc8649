package io.github.recoverydocs.verdict;

import static io.github.recoverydocs.verdict.Results.complaining;
import static io.github.recoverydocs.verdict.Results.ended;
import static io.github.recoverydocs.verdict.Results.err;
import static io.github.recoverydocs.verdict.Results.event;
import static io.github.recoverydocs.verdict.Results.evidence;
import static io.github.recoverydocs.verdict.Results.handled;
import static io.github.recoverydocs.verdict.Results.pipe;
import static io.github.recoverydocs.verdict.Results.result;
import static io.github.recoverydocs.verdict.Results.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import io.github.recoverydocs.shell.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandFailedTest {
  private final CommandFailed rule = new CommandFailed();

  @Test
  void findsNothingWhereEverythingEndedWell() {
    assertThat(fault("pg_dump shop | gzip > a.gz", 0, pipe(10, 0, 0))).isEmpty();
  }

  @Test
  void letsAJobFailWhoseWaitTheDocumentHandles() {
    SessionEvent job = event(Kind.JOB, 10, 3, "named");

    assertThat(fault("a & wait $! || b", 0, job, handled(10, 3, "or"))).isEmpty();
    assertThat(fault("a & wait $! && b", 3, job, handled(10, 3, "and"))).isPresent();
    assertThat(fault("wait || true", 0, event(Kind.JOB, 10, 3, "all"))).isEmpty();
  }

  @Test
  void blamesAQuestionThatEndsWithAnErrorAndNotWithNo() {
    SessionEvent question = handled(10, 2, "question");

    assertThat(fault("grep -q up server.log && ls", 2, question)).isPresent();
    assertThat(fault("grep -q up server.log 2>/dev/null && ls", 2, question)).isEmpty();
    assertThat(fault("pg_isready -q && ls", 2, question)).isEmpty();
  }

  @Test
  void namesTheStatusAndWhatTheCommandSaid() {
    Statement restore = statement(10, "./restore.sh --old");

    Optional<Fault> fault =
        rule.check(
            evidence(
                result(
                    restore,
                    Outcome.ENDED,
                    2,
                    "",
                    "restore.sh: unknown option: --old\n",
                    err(10, 2, "./restore.sh --old"))));

    assertThat(fault)
        .hasValueSatisfying(
            found -> {
              assertThat(found.line()).isEqualTo(10);
              assertThat(found.command()).isEqualTo("./restore.sh --old");
              assertThat(found.reason()).isEqualTo("command exited 2");
              assertThat(found.detail()).containsExactly("restore.sh: unknown option: --old");
              assertThat(found.nextStep()).contains("exit=2");
            });
  }

  @Test
  void saysHowToMendANameThatIsNotFoundAndAFileThatIsNoProgram() {
    assertThat(fault("pg_dmp shop", 127, err(10, 127, "pg_dmp shop")).orElseThrow().nextStep())
        .contains("recoveryDocs.drillHostImage");
    assertThat(fault("./a.sh", 126, err(10, 126, "./a.sh")).orElseThrow().nextStep())
        .contains("chmod +x");
  }

  @Test
  void blamesTheCommandOfALoopThatFailedAlthoughTheLoopEndedWell() {
    Optional<Fault> fault =
        fault("for t in a b; do\n  psql -c \"TABLE $t\"\n  true\ndone", 0, err(11, 1, "psql"));

    assertThat(fault)
        .hasValueSatisfying(
            found -> {
              assertThat(found.line()).isEqualTo(11);
              assertThat(found.command()).isEqualTo("psql -c \"TABLE $t\"");
            });
  }

  @Test
  void blamesTheFirstOfSeveralFailures() {
    assertThat(fault("a\nb", 1, err(10, 3, "a"), err(11, 4, "b")).orElseThrow().reason())
        .isEqualTo("command exited 3");
  }

  @Test
  void blamesAStageInTheMiddleOfAPipeline() {
    assertThat(fault("cat a | missing | wc -l", 0, pipe(10, 0, 127, 0)).orElseThrow())
        .satisfies(
            found -> {
              assertThat(found.reason()).isEqualTo("command 2 of the pipeline exited 127");
              assertThat(found.nextStep()).contains("drillHostImage");
            });
  }

  @Test
  void knowsHowDockerSaysThatItsReaderHasHadEnough() {
    assertThat(fault("docker compose logs db | head -1", 0, pipe(10, 255, 0))).isEmpty();
    assertThat(
            fault(
                "docker compose logs db | head -1",
                255,
                err(10, 255, "docker compose logs db"),
                pipe(10, 255, 0)))
        .isEmpty();
    assertThat(
            rule.check(
                evidence(
                    complaining(
                        statement(10, "docker run --rm debian yes | head -1"),
                        "write /dev/stdout: broken pipe\n",
                        pipe(10, 1, 0)))))
        .isEmpty();
    assertThat(fault("docker compose logs db | head -1", 0, pipe(10, 1, 0))).isPresent();
    assertThat(fault("ssh db pg_dump | head -1", 0, pipe(10, 255, 0))).isPresent();
    assertThat(
            fault("cat a | docker compose exec -T db sh", 255, err(10, 255, ""), pipe(10, 0, 255)))
        .isPresent();
  }

  @Test
  void readsWhatTheEngineSaysOnStandardOutput() {
    assertThat(
            rule.check(
                evidence(
                    result(
                        statement(10, "docker exec db wget http://localhost"),
                        Outcome.ENDED,
                        126,
                        "OCI runtime exec failed: exec: \"wget\": executable file not found in $PATH: unknown\n",
                        "",
                        err(10, 126, "docker exec db wget http://localhost")))))
        .hasValueSatisfying(
            fault -> assertThat(fault.nextStep()).contains("The container's image has no wget"));
  }

  @Test
  void takesAStageThatItsReaderCutShortForNoFault() {
    assertThat(fault("yes | head -1", 0, pipe(10, 141, 0))).isEmpty();
    assertThat(fault("yes | head -1", 141, err(10, 141, "head -1"), pipe(10, 141, 0)))
        .as("under pipefail")
        .isEmpty();
  }

  @Test
  void takesABrokenPipeForAFaultWhereNoReaderCutItShort() {
    assertThat(fault("./a.sh", 141, err(10, 141, "./a.sh"))).isPresent();
    assertThat(fault("cat a | ./b.sh", 141, err(10, 141, "./b.sh"), pipe(10, 0, 141))).isPresent();
  }

  @Test
  void seesAFailedStageBesideOneThatWasCutShort() {
    assertThat(fault("yes | missing | head -1", 0, pipe(10, 141, 127, 0)).orElseThrow().reason())
        .isEqualTo("command 2 of the pipeline exited 127");
  }

  @ParameterizedTest
  @ValueSource(strings = {"((i++))", "((i--))", "(( i = 5 - 5 ))", "let i++", "let \"x = 0\""})
  void takesACountThatGivesZeroForAnAnswer(String command) {
    assertThat(fault(command, 1, err(10, 1, command))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"((rows == 1000))", "(( rows >= 1000 ))", "((rows != 0))", "((0))", "let rows"})
  void takesAComparisonThatNothingHandlesForAClaim(String command) {
    assertThat(fault(command, 1, err(10, 1, command))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "((i = 1 / 0)),bash: ((: i = 1 / 0: division by 0 (error token is \"0\")",
    "((i++ 2)),bash: ((: i++ 2: syntax error in expression (error token is \"2\")",
    "((i++)),bash: i: readonly variable",
  })
  void takesArithmeticThatBashCannotDoForAFault(String command, String said) {
    assertThat(
            rule.check(
                evidence(
                    result(
                        statement(10, command), Outcome.ENDED, 1, "", said, err(10, 1, command)))))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"or", "condition", "question"})
  void leavesToTheDocumentWhatItHandles(String role) {
    assertThat(fault("createdb shop || true", 0, handled(10, 1, role))).isEmpty();
  }

  @Test
  void takesAFailureThatOnlyKeepsTheNextCommandFromRunningForAFault() {
    assertThat(fault("cd backups && ls", 1, handled(10, 1, "and")).orElseThrow().reason())
        .isEqualTo("command exited 1");
  }

  @Test
  void leavesAListInAFunctionToTheStatementThatAsksTheFunction() {
    String loop = "until ready; do sleep 1; done";

    assertThat(fault(loop, 0, handled(3, 2, "and"), handled(10, 2, "condition"))).isEmpty();
    assertThat(fault(loop, 0, handled(10, 2, "condition"), handled(3, 2, "and"))).isPresent();
    assertThat(fault("ready", 2, handled(3, 2, "and"))).isPresent();
  }

  @Test
  void leavesAQuestionWhoseAnswerIsNoAsTheStatementsStatus() {
    assertThat(fault("[ -f a ] && cat a", 1, handled(10, 1, "question"))).isEmpty();
  }

  @Test
  void findsAStatusThatNoEventExplains() {
    assertThat(fault("! pg_isready", 1).orElseThrow().reason()).isEqualTo("command exited 1");
    assertThat(fault("! pg_isready", 0, handled(10, 2, "condition"))).isEmpty();
  }

  @Test
  void blamesABackgroundJobAtItsOwnLine() {
    assertThat(fault("pg_dump a &\nwait", 0, event(Kind.JOB, 10, 1, "all")).orElseThrow())
        .satisfies(
            found -> {
              assertThat(found.line()).isEqualTo(10);
              assertThat(found.reason()).isEqualTo("background job exited 1");
            });
  }

  @Test
  void takesABackgroundJobThatTheDocumentHasKilledForNoFault() {
    assertThat(
            fault(
                "kill $PID\nwait $PID",
                143,
                event(Kind.JOB, 10, 143, "named"),
                err(11, 143, "wait $PID")))
        .isEmpty();
    assertThat(fault("./a.sh", 143, err(10, 143, "./a.sh"))).isPresent();
  }

  @Test
  void holdsTheDocumentToTheStatusThatItAnnounces() {
    Statement command = statement(10, "./restore.sh --old");

    assertThat(
            rule.check(evidence(OptionalInt.of(2), ended(command, 2, err(10, 2, "./restore.sh")))))
        .isEmpty();
    assertThat(rule.check(evidence(OptionalInt.of(2), ended(command, 1, err(10, 1, "x")))))
        .hasValueSatisfying(
            found ->
                assertThat(found.reason()).isEqualTo("command exited 1, the document says exit=2"));
    assertThat(rule.check(evidence(OptionalInt.of(2), ended(command, 0)))).isPresent();
  }

  @Test
  void seesAFailedStageBelowAnAnnouncedSuccess() {
    Statement dump = statement(10, "pg_dump missing | gzip > a.gz");

    assertThat(rule.check(evidence(OptionalInt.of(0), ended(dump, 0, pipe(10, 1, 0))))).isPresent();
    assertThat(rule.check(evidence(OptionalInt.of(0), ended(dump, 0, pipe(10, 0, 0))))).isEmpty();
  }

  private Optional<Fault> fault(String text, int status, SessionEvent... events) {
    return rule.check(evidence(ended(statement(10, text), status, events)));
  }
}
