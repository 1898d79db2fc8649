package io.github.recoverydocs.verdict;

import static io.github.recoverydocs.verdict.Results.complaining;
import static io.github.recoverydocs.verdict.Results.ended;
import static io.github.recoverydocs.verdict.Results.evidence;
import static io.github.recoverydocs.verdict.Results.handled;
import static io.github.recoverydocs.verdict.Results.logged;
import static io.github.recoverydocs.verdict.Results.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenSqlErrorTest {
  private static final ServerError MISSING = logged("ERROR", "relation \"orders\" does not exist");

  private final HiddenSqlError rule = new HiddenSqlError();

  @Test
  void findsWhatTheServerLoggedBehindAStatusOfZero() {
    assertThat(rule.check(evidence(ended(statement(10, "psql -f shop.sql"), 0), MISSING)))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.line()).isEqualTo(10);
              assertThat(fault.reason()).isEqualTo("command exited 0 after an SQL error");
              assertThat(fault.detail())
                  .containsExactly("ERROR:  relation \"orders\" does not exist");
              assertThat(fault.nextStep()).contains("ON_ERROR_STOP=1");
            });
  }

  @Test
  void saysThatOrIsNotReachedWherePsqlEndsWithZero() {
    assertThat(
            rule.check(
                evidence(ended(statement(10, "psql -f shop.sql || echo failed"), 0), MISSING)))
        .hasValueSatisfying(
            fault ->
                assertThat(fault.nextStep()).startsWith("What stands behind || is not reached"));
  }

  @Test
  void findsNothingWhereTheServerLoggedNothing() {
    assertThat(rule.check(evidence(ended(statement(10, "psql -f shop.sql"), 0)))).isEmpty();
  }

  @Test
  void believesTheServerAndNoNoticeThatReadsLikeAnError() {
    CommandResult noisy =
        complaining(
            statement(10, "psql -f shop.sql"),
            "psql:shop.sql:3: NOTICE:  I say\nERROR:  relation \"orders\" does not exist\n");

    assertThat(rule.check(evidence(noisy))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"psql -f clean-up.sql || true", "psql <old.sql ||  :"})
  void leavesOutWhatTheDocumentDoesNotCareAbout(String text) {
    assertThat(
            rule.check(evidence(ended(statement(10, text), 0), logged("ERROR", "no such table"))))
        .isEmpty();
  }

  @Test
  void leavesOutWhatSomebodyHasCanceled() {
    assertThat(
            rule.check(
                evidence(
                    ended(statement(10, "psql -f cancel.sql"), 0),
                    logged("ERROR", "canceling statement due to user request"))))
        .isEmpty();
  }

  @Test
  void leavesToTheStatusWhatEndsTheConnection() {
    assertThat(
            rule.check(
                evidence(
                    ended(statement(10, "psql -f shop.sql"), 0),
                    logged("FATAL", "role \"nobody\" does not exist"),
                    logged("PANIC", "could not write"))))
        .isEmpty();
  }

  @Test
  void passesOverTheServersOwnProcessesWhichHaveNoApplicationName() {
    assertThat(
            rule.check(
                evidence(
                    ended(statement(10, "psql -f shop.sql"), 0),
                    logged(Results.STARTED, "", "ERROR", "canceling autovacuum task"))))
        .isEmpty();
  }

  @Test
  void countsAClientThatGivesNoName() {
    assertThat(
            rule.check(
                evidence(
                    ended(statement(10, "./load.py"), 0),
                    logged(Results.STARTED, "[unknown]", "ERROR", "no such table"))))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql:shop.sql:3: error: \\copy: missing file",
        "psql:<stdin>:1: error: shop.sql: No such file or directory",
        "psql:shop.sql:7: error: invalid command \\copi",
      })
  void believesPsqlsOwnErrors(String said) {
    assertThat(rule.check(evidence(complaining(statement(10, "psql -f shop.sql"), said + "\n"))))
        .hasValueSatisfying(fault -> assertThat(fault.detail()).containsExactly(said));
  }

  @Test
  void passesOverALineThatOnlyResemblesThem() {
    CommandResult noisy =
        complaining(statement(10, "./a.sh"), "a.sh: psql:shop.sql:3: error: quoted\nerror: no\n");

    assertThat(rule.check(evidence(noisy))).isEmpty();
  }

  @Test
  void believesThemInAScriptTooWhosePsqlIsNotSeen() {
    assertThat(
            rule.check(
                evidence(
                    complaining(
                        statement(10, "./restore.sh"),
                        "psql:shop.sql:7: error: invalid command \\copi\n"))))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders.csv: No such file or directory", "invalid command \\importdump"})
  void believesWhatPsqlSaysOfItsStandardInput(String said) {
    assertThat(rule.check(evidence(complaining(statement(10, "psql <<SQL"), said + "\n"))))
        .hasValueSatisfying(fault -> assertThat(fault.detail()).containsExactly(said));
    assertThat(rule.check(evidence(complaining(statement(10, "./a.sh"), said + "\n")))).isEmpty();
    assertThat(rule.check(evidence(complaining(statement(10, "psql <<SQL"), "ls: " + said + "\n"))))
        .isEmpty();
  }

  @Test
  void namesTheLineOfTheOnlyClientInAFunctionThatIsCalled() {
    Statement function = statement(10, "load() {\n  psql -f a.sql\n}");
    CommandResult call = ended(statement(20, "load"), 0);

    assertThat(
            rule.check(
                new Evidence(
                    List.of(),
                    call,
                    List.of(MISSING),
                    OptionalInt.empty(),
                    new CommandLines(List.of(function, call.statement())))))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.line()).isEqualTo(11);
              assertThat(fault.command()).isEqualTo("psql -f a.sql");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker exec -i db psql -U app",
        "docker compose exec -T db psql -U app",
        "docker compose exec -T db sh -c 'psql -U $POSTGRES_USER'",
      })
  void looksThroughDockerAtThePsqlThatReadsInput(String client) {
    String said = "invalid command \\importdump";

    assertThat(rule.check(evidence(complaining(statement(10, client + " <<SQL"), said + "\n"))))
        .hasValueSatisfying(fault -> assertThat(fault.detail()).containsExactly(said));
    assertThat(
            rule.check(evidence(ended(statement(10, client + " < old.sql || true"), 0), MISSING)))
        .isEmpty();
  }

  @Test
  void namesTheLineOfTheOnlyClientInAStatement() {
    assertThat(
            rule.check(
                evidence(ended(statement(10, "for f in a b; do\n  psql -f $f\ndone"), 0), MISSING)))
        .hasValueSatisfying(fault -> assertThat(fault.line()).isEqualTo(11));
  }

  @Test
  void namesTheStatementWhereSeveralClientsCanBeToBlame() {
    assertThat(
            rule.check(
                evidence(
                    ended(statement(10, "if true; then\n  psql -f a\n  psql -f b\nfi"), 0),
                    MISSING)))
        .hasValueSatisfying(fault -> assertThat(fault.line()).isEqualTo(10));
  }

  @Test
  void leavesAnAnnouncedFailureToItsStatus() {
    CommandResult failed = ended(statement(10, "psql -c 'TABLE orders'"), 1);

    assertThat(rule.check(evidence(OptionalInt.of(1), failed, MISSING))).isEmpty();
  }

  @Test
  void isNotStilledByAnAnnouncedSuccess() {
    CommandResult ended = ended(statement(10, "psql -f shop.sql"), 0);

    assertThat(rule.check(evidence(OptionalInt.of(0), ended, MISSING))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql -c 'DROP TABLE orders' || true",
        "createdb shop || echo it is there",
        "./restore.sh || echo failed",
        "psql -c 'TABLE orders' | cat || echo none",
        "if psql -c 'TABLE orders'; then echo there; fi",
        "until psql -c 'TABLE orders'; do sleep 1; done",
        "[ \"$(psql -Atc 'SELECT count(*) FROM orders')\" = 5 ] || echo no",
        "[[ $(psql -Atc 'SELECT count(*) FROM orders') = 5 ]] || echo no",
      })
  void leavesToTheDocumentTheFailureOfAClientThatItHandles(String command) {
    assertThat(fault(command, handled(10, 1, command.startsWith("[") ? "or" : "condition")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ -f orders.sql ] || psql -f all.sql",
        "[[ -f orders.sql ]] || psql -f all.sql",
        "((found)) || psql -f all.sql",
        "if ! test -f orders.sql; then psql -f all.sql; fi",
        "if [[ -f orders.sql ]]; then true; else psql -f all.sql; fi",
        "psql -lqt | cut -d '|' -f 1 | grep -qw shop || psql -f all.sql",
        "grep -q orders list || psql -f all.sql",
        "command -v zstd || psql -f all.sql",
        "docker compose exec -T db test -f all.sql || psql -f all.sql",
        "docker volume inspect shop || psql -f all.sql",
      })
  void isNotStilledByAQuestionThatIsNotForTheServer(String command) {
    assertThat(fault(command, handled(10, 1, "or"))).isPresent();
  }

  @Test
  void isNotStilledByTheFailureThatKeptAnotherCommandFromRunning() {
    assertThat(fault("psql -f a.sql && [ -f b ] && ls", handled(10, 1, "question"))).isPresent();
  }

  private Optional<Fault> fault(String command, SessionEvent... events) {
    return rule.check(evidence(ended(statement(10, command), 0, events), MISSING));
  }
}
