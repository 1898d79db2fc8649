package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session reports of commands; the document's first line is 101. */
@Tag("container")
class ScriptSessionIT {
  private static ShellLab lab;

  @BeforeAll
  static void startLab() {
    lab = ShellLab.start();
  }

  @AfterAll
  static void closeLab() {
    lab.close();
  }

  @Test
  void carriesVariablesFunctionsAliasesAndTheFolderFromBlockToBlock() {
    Performance performance =
        lab.perform(
            "x=1\nhello() { echo \"hello $1\"; }\nalias hi='hello alias'\ncd /tmp",
            "echo $x\nhello function\nhi\npwd");

    assertThat(performance.output()).isEqualTo("1\nhello function\nhello alias\n/tmp\n");
    assertThat(performance.failedLines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if ! false; then echo x; fi",
        "false || echo handled",
        "until true; do :; done",
        "if ls /nowhere 2>/dev/null; then :; fi",
        "while false; do :; done",
        "! false",
        "! ls /nowhere 2>/dev/null | grep -q x",
        "set -e\n! false\nif ! false; then :; fi\nset +e",
        "yes | head -1",
        "x=${X:-d}",
        "f() { false || return 0; }\nf",
        "for i in 1 2; do [ $i = 1 ] || echo two; done",
        "trap 'echo trapped' ERR\ntrue\ntrap - ERR",
        "cat <<END\ntext\nEND",
      })
  void reportsNoFailureWhereThereIsNone(String script) {
    Performance performance = lab.perform(script);

    assertThat(performance.failedLines()).isEmpty();
    assertThat(performance.statuses()).containsOnly(0);
    assertThat(performance.errors()).isEmpty();
  }

  @Test
  void tellsTheRoleOfAFailureThatTheDocumentHandles() {
    Performance performance =
        lab.perform(
            """
            ls /nowhere 2>/dev/null || true
            if ! ls /nowhere 2>/dev/null; then :; fi
            [ -f /nowhere ] && rm /nowhere
            ls /nowhere 2>/dev/null && echo there
            """);

    assertThat(performance.told(Kind.HANDLED))
        .containsExactly("101:2 or", "102:2 condition", "103:1 question", "104:2 and");
    assertThat(performance.statuses()).containsExactly(0, 0, 1, 2);
  }

  @Test
  void reportsAnArithmeticCommandThatIsZeroSoThatItCanBeToldByItsText() {
    Performance performance = lab.perform("i=0\n((i++))\necho $i");

    assertThat(performance.told(Kind.ERR)).containsExactly("102:1 ((i++))");
    assertThat(performance.output()).isEqualTo("1\n");
  }

  @Test
  void reportsAFailureInTheMiddleOfABlockAndGoesOn() {
    Performance performance = lab.perform("echo a\nls /nowhere\necho b");

    assertThat(performance.told(Kind.ERR)).containsExactly("102:2 ls /nowhere");
    assertThat(performance.statuses()).containsExactly(0, 2, 0);
    assertThat(performance.results().get(1).errors().text()).contains("No such file");
    assertThat(performance.output()).isEqualTo("a\nb\n");
  }

  @Test
  void reportsEveryStageOfAPipeline() {
    Performance performance = lab.perform("true\ncat /nowhere | sort | wc -l");

    assertThat(performance.told(Kind.PIPE)).containsExactly("102:0 [1, 0, 0]");
    assertThat(performance.last().status()).isZero();
  }

  @Test
  void reportsAStageThatEndsBySigpipe() {
    assertThat(lab.perform("yes | head -1").told(Kind.PIPE)).containsExactly("101:0 [141, 0]");
  }

  @Test
  void reportsAPipelineInsideALoopAFunctionASubshellAndASubstitution() {
    Performance performance =
        lab.perform(
            """
            for i in 1; do
              cat /nowhere | sort
            done
            f() {
              cat /nowhere | sort
            }
            f
            (
              cat /nowhere | sort
            )
            x=$(
              cat /nowhere | sort
            )
            """);

    assertThat(performance.events(Kind.PIPE))
        .extracting(SessionEvent::line, SessionEvent::stages)
        .containsExactly(
            tuple(102, List.of(1, 0)),
            tuple(105, List.of(1, 0)),
            tuple(109, List.of(1, 0)),
            tuple(112, List.of(1, 0)));
  }

  @Test
  void namesTheLineInsideALoop() {
    Performance performance =
        lab.perform("for i in 1 2; do\n  true\n  ls /nowhere\n  true\ndone\necho end");

    assertThat(performance.failedLines()).containsExactly(103);
    assertThat(performance.statuses()).containsExactly(0, 0);
  }

  @Test
  void namesTheLineInsideAFunctionThatAnotherBlockDefines() {
    Performance performance = lab.perform("f() {\n  ls /nowhere\n  true\n}\nf");

    assertThat(performance.events(Kind.ERR)).extracting(SessionEvent::line).containsExactly(102);
  }

  @Test
  void namesTheLineInsideASubshell() {
    Performance performance = lab.perform("(\n  true\n  ls /nowhere\n  true\n)");

    assertThat(performance.failedLines()).containsExactly(103);
    assertThat(performance.last().status()).isZero();
  }

  @Test
  void reportsASubstitutionThatFailsInAnAssignment() {
    Performance performance = lab.perform("echo a\nx=$(ls /nowhere)");

    assertThat(performance.failedLines()).containsExactly(102);
    assertThat(performance.last().status()).isEqualTo(2);
  }

  @Test
  void reportsASubstitutionThatFailsInAnArgument() {
    Performance performance = lab.perform("echo \"$(ls /nowhere)\"");

    assertThat(performance.failedLines()).containsExactly(101);
    assertThat(performance.last().status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait $!", "wait", "wait -n", "wait $! %1"})
  void reportsABackgroundJobThatIsWaitedForAtItsOwnLine(String wait) {
    Performance performance = lab.perform("true\n{ sleep 0.1; exit 3; } &\n" + wait);

    assertThat(performance.events(Kind.JOB))
        .extracting(SessionEvent::line, SessionEvent::status)
        .containsExactly(tuple(102, 3));
  }

  @Test
  void reportsTheLeftSideOfAListThatFails() {
    Performance performance = lab.perform("true\nls /nowhere &&\n  echo never");

    assertThat(performance.told(Kind.HANDLED)).containsExactly("102:2 and");
    assertThat(performance.last().status()).isEqualTo(2);
    assertThat(performance.output()).isEmpty();
  }

  @Test
  void reportsTheRightSideOfAListThatFailsAtTheLineWhereTheListBegins() {
    Performance performance = lab.perform("true &&\n  ls /nowhere");

    assertThat(performance.told(Kind.ERR)).containsExactly("101:2 ls /nowhere");
  }

  @Test
  void reportsTheLastStageOfAPipelineOnceForAFailure() {
    Performance performance = lab.perform("true | ls /nowhere");

    assertThat(performance.told(Kind.ERR)).containsExactly("101:2 ls /nowhere");
    assertThat(performance.told(Kind.PIPE)).containsExactly("101:2 [0, 2]");
  }

  @Test
  void namesTheFirstLineOfACommandWithBackslashes() {
    Performance performance = lab.perform("true\nls \\\n  --color=never \\\n  /nowhere\ntrue");

    assertThat(performance.failedLines()).containsExactly(102);
    assertThat(performance.results().get(1).statement().line()).isEqualTo(102);
    assertThat(performance.results().get(1).statement().lastLine()).isEqualTo(104);
  }

  @Test
  void namesTheFirstLineOfACommandWithAHereDocument() {
    Performance performance = lab.perform("grep zz <<END\ntext\nmore\nEND\nls /nowhere");

    assertThat(performance.failedLines()).containsExactly(101, 105);
  }

  @Test
  void namesAVariableThatNothingHasSet() {
    Performance performance = lab.perform("B=1\necho \"$B\" \\\n  \"${BACKUP}\"\necho $OTHER");

    assertThat(performance.told(Kind.UNSET)).containsExactly("102:0 BACKUP", "104:0 OTHER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo x | { read -r A; echo \"$A\"; }",
        "read -r A <<< text\necho $A",
        "for A in 1 2; do echo $A; done",
        "for ((A = 0; A < 2; A++)); do echo $A; done",
        "echo 'A=1' > /tmp/env\n. /tmp/env\necho $A",
        "echo \"$PGHOST $HOME $PWD $USER $PATH\"",
        "echo \"${A:-d}\" \"${A-}\" \"${A:+x}\" \"${A+x}\"",
        "[ -z \"$A\" ] && echo empty",
        "[[ -n $A ]] || echo empty",
        ": \"${A:=x}\"\necho $A",
        "A=\necho $A",
        "A=(1 2)\necho ${A[1]} ${#A[@]}",
        "declare -a A\nA+=(x)\necho ${A[0]}",
        "declare -A A=([x]=1)\necho ${A[x]}",
        "f() { local A=1; echo $A $1; }\nf x",
        "mapfile -t A < /etc/passwd\necho ${A[0]}",
        "printf -v A %s x\necho $A",
        "export A=1\necho $A",
        "while read -r A B; do echo $A $B; done < /etc/passwd",
        "eval 'A=1'\necho $A",
        "echo '$A' \\$A \"\\$A\"",
        "cat <<'END'\n$A\nEND",
        "set -- a\necho $1 $# $@ $? $$",
        "getopts a: A -a x\necho $A $OPTARG",
        "true & echo $!",
        "echo $RANDOM $SECONDS $BASH_VERSION $HOSTNAME $UID $EUID $OSTYPE",
        "[[ ab =~ (a)(b) ]]\necho ${BASH_REMATCH[1]}",
        "coproc cat\necho ${COPROC[0]} $COPROC_PID\nkill $COPROC_PID",
        "select_it() { echo $REPLY; }\nselect_it",
        "echo ${!A*} ${!BASH*} > /dev/null",
        "{ A=1; } && echo $A",
        "A=1 B=$A\necho $B",
        "IFS=: read -r A B <<< x:y\necho $A $B",
        "exec {A}>/dev/null\necho x >&$A",
        "let A=1\necho $A",
        "((A = 1))\necho $A $((A + 1))",
        "unset A; echo ${A-}",
      })
  void takesNoVariableForUnsetThatTheDocumentSetsOrReckonsWith(String script) {
    assertThat(lab.perform(script).told(Kind.UNSET)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"exit 3", "exec true", "set -e\nfalse", "set -e; false", "exec /nowhere/x"})
  void saysThatACommandEndedTheSessionAtItsLine(String script) {
    Performance performance = lab.perform("echo before\n" + script, "echo after");

    assertThat(performance.last().outcome()).isEqualTo(Outcome.SESSION_ENDED);
    assertThat(performance.last().statement().line()).isEqualTo(101 + script.lines().count());
    assertThat(performance.output()).isEqualTo("before\n");
  }

  @Test
  void saysThatTheNextFailureWouldEndTheSession() {
    Performance performance = lab.perform("set -e\nfalse || true\nset +e\nfalse\necho on");

    assertThat(performance.results().get(0).events())
        .extracting(SessionEvent::kind)
        .contains(Kind.ERREXIT);
    assertThat(performance.output()).isEqualTo("on\n");
    assertThat(performance.results().get(4).events()).isEmpty();
  }

  @Test
  void saysThatAStatementWasLeftByReturn() {
    Performance performance = lab.perform("echo a\nreturn 3\necho b");

    assertThat(performance.results().get(1).events())
        .extracting(SessionEvent::kind)
        .contains(Kind.RETURNED);
    assertThat(performance.statuses()).containsExactly(0, 3, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x=$((1 / 0))", "R=2"})
  void endsWithAStatusWhereBashGivesAStatementUpAndGoesOn(String script) {
    Performance performance = lab.perform("readonly R=1\n" + script + "\necho $?");

    assertThat(performance.statuses()).containsExactly(0, 1, 0);
    assertThat(performance.events(Kind.RETURNED)).isEmpty();
    assertThat(performance.output()).isEqualTo("1\n");
    assertThat(performance.errors()).isNotEmpty();
  }

  /** At a prompt bash would only give the command up; without a terminal it ends. */
  @ParameterizedTest
  @ValueSource(strings = {"echo ${BACKUP:?is not set}", "set -u; echo $BACKUP"})
  void endsWithAVariableThatHasToBeSetAndSaysWhich(String script) {
    Performance performance = lab.perform("echo a\n" + script, "echo b");

    assertThat(performance.last().outcome()).isEqualTo(Outcome.SESSION_ENDED);
    assertThat(performance.last().errors().text()).contains("BACKUP: ");
    assertThat(performance.told(Kind.UNSET)).containsExactly("102:0 BACKUP");
    assertThat(performance.last().statement().line()).isEqualTo(102);
  }

  @Test
  void keepsWhatAHungCommandHadPrintedAndNamesItsLine() {
    Performance performance =
        lab.perform(Duration.ofSeconds(1), "echo a", "true\necho so far; sleep 600");

    assertThat(performance.last().outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(performance.last().statement().line()).isEqualTo(102);
    assertThat(performance.output()).isEqualTo("a\nso far\n");
  }

  @Test
  void endsTheProcessesOfASessionThatTimedOut() throws InterruptedException {
    lab.perform(Duration.ofSeconds(1), "trap '' TERM HUP\nsleep 7777 &\n(sleep 7777 | cat)\n");
    Thread.sleep(300);

    assertThat(lab.host().run("pgrep", "-fa", "sleep 7777|recovery-docs").output()).isEmpty();
  }

  @Test
  void leavesABackgroundJobRunningThatOutlivesItsBlocks() {
    lab.perform("sleep 8888 >/dev/null 2>&1 &\necho x");

    assertThat(lab.host().run("pkill", "-f", "sleep 8888").status()).isZero();
  }

  @Test
  void runsTheDocumentsExitTrapWhenItIsClosed() {
    lab.host().run("rm", "-f", "/tmp/closed");

    lab.perform("trap 'touch /tmp/closed' EXIT\necho x");

    assertThat(lab.host().run("test", "-f", "/tmp/closed").status()).isZero();
  }

  @Test
  void doesNotWaitForABackgroundJobThatHoldsTheOutput() {
    Instant start = Instant.now();

    Performance performance = lab.perform("(sleep 5; echo late) &\necho at once");

    assertThat(performance.output()).startsWith("at once");
    assertThat(performance.last().outcome()).isEqualTo(Outcome.ENDED);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void closesTheInputOfCommandsThatWouldWaitForIt() {
    Performance performance = lab.perform("read -r answer\ncat\nbash -c 'read -r x || echo none'");

    assertThat(performance.statuses()).containsExactly(1, 0, 0);
    assertThat(performance.output()).isEqualTo("none\n");
  }

  @Test
  void keepsTheBeginningAndTheEndOfVeryLongOutput() {
    Performance performance = lab.perform("head -c 100000000 /dev/zero | tr '\\0' x; echo end");

    assertThat(performance.results().get(0).output().bytes()).isEqualTo(100_000_000);
    assertThat(performance.results().get(0).output().text()).hasSizeLessThan(70_000);
    assertThat(performance.results().get(0).status()).isZero();
    assertThat(performance.last().output().text()).isEqualTo("end\n");
  }

  @Test
  void saysOfBinaryOutputThatItIsBinary() {
    Performance performance = lab.perform("head -c 3000 /dev/urandom; printf '\\0'\necho after");

    assertThat(performance.results().get(0).output().text()).contains("bytes that are no text");
    assertThat(performance.last().output().text()).isEqualTo("after\n");
  }

  @Test
  void keepsStandardOutputAndStandardErrorApartAndEachWithItsStatement() {
    Performance performance = lab.perform("echo out\necho err >&2\necho more");

    assertThat(performance.results())
        .extracting(result -> result.output().text() + "|" + result.errors().text())
        .containsExactly("out\n|", "|err\n", "more\n|");
  }

  @Test
  void survivesADocumentThatRedirectsItsOwnOutput() {
    Performance performance =
        lab.perform(
            "exec 3>/tmp/three 4>&1\necho x >&3\nexec >/tmp/log 2>&1\necho logged\nls /nowhere\nexec >&4\ncat /tmp/log");

    assertThat(performance.output()).contains("logged\n").contains("No such file");
    assertThat(performance.failedLines()).containsExactly(105);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trap 'echo mine $?' ERR",
        "trap 'echo mine' EXIT",
        "trap 'true' DEBUG",
        "set -u",
        "set -x",
        "set +e",
        "set -o pipefail",
        "set -f",
        "set -v",
        "set -o posix",
        "shopt -s nullglob failglob",
        "IFS=,",
        "unset IFS",
        "printf() { echo no; }",
        "exec 3>/tmp/x",
        "set -T",
        "set +E",
        "LC_ALL=de_DE.UTF-8",
        "set -a",
        "alias echo=echo printf=false local=false",
        "set -- a b c",
        "cd /",
        "PATH=/nowhere",
        "BASH_ENV=/nowhere PS4='$(false)'",
        "ulimit -n 300",
        "set -C",
        "wait() { command wait \"$@\"; }",
      })
  void goesOnReportingWhateverADocumentSets(String setting) {
    Performance performance =
        lab.perform(setting, "for i in 1; do\n/bin/ls /nowhere 2>/dev/null\ntrue\ndone\necho end");

    assertThat(performance.last().outcome()).isEqualTo(Outcome.ENDED);
    assertThat(performance.failedLines()).containsExactly(102);
    assertThat(performance.last().status()).isZero();
    assertThat(performance.last().output().text()).contains("end\n");
  }

  @Test
  void seesADumpThatIsCutShortOrEmptyBeforePsqlReadsIt() {
    Performance performance =
        lab.perform(
            """
            : > /tmp/empty.sql
            psql -f /tmp/empty.sql
            printf -- '-- PostgreSQL database dump\\n' > /tmp/cut.sql
            psql < /tmp/cut.sql
            cat /tmp/cut.sql | psql
            """);

    assertThat(performance.told(Kind.INPUT))
        .containsExactly(
            "102:0 empty /tmp/empty.sql", "104:0 cut /tmp/cut.sql", "105:0 cut /tmp/cut.sql");
  }

  @Test
  void measuresHowLongACommandTook() {
    Performance performance = lab.perform("sleep 0.3\ntrue");

    assertThat(performance.results().get(0).duration())
        .isBetween(Duration.ofMillis(300), Duration.ofMillis(1000));
    assertThat(performance.results().get(1).duration()).isLessThan(Duration.ofMillis(250));
    assertThat(performance.results().get(0).ended())
        .isBeforeOrEqualTo(performance.results().get(1).started());
  }
}
