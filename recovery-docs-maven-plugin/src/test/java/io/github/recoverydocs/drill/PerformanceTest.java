package io.github.recoverydocs.drill;

import static io.github.recoverydocs.verdict.Results.complaining;
import static io.github.recoverydocs.verdict.Results.ended;
import static io.github.recoverydocs.verdict.Results.err;
import static io.github.recoverydocs.verdict.Results.logged;
import static io.github.recoverydocs.verdict.Results.result;
import static io.github.recoverydocs.verdict.Results.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.lab.LabException;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.Session;
import io.github.recoverydocs.shell.Statement;
import io.github.recoverydocs.verdict.Blocks;
import io.github.recoverydocs.verdict.Finding;
import io.github.recoverydocs.verdict.Secrets;
import io.github.recoverydocs.verdict.StatementJudge;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PerformanceTest {
  private static final Statement FIRST = statement(3, "psql -f a.sql");
  private static final Statement SECOND = statement(4, "psql -f b.sql");

  private final ScriptedLab lab = new ScriptedLab();
  private final Scripted session = new Scripted();
  private Deadline drill = Deadline.in("drill", Duration.ofHours(1));

  @Test
  void performsEveryStatementOfABlock() {
    session.answers(ended(FIRST, 0), ended(SECOND, 0));
    Performance performance = performance();

    assertThat(performance.perform(block(""))).isTrue();
    assertThat(performance.performed()).hasSize(2);
    assertThat(performance.firstFault()).isEmpty();
  }

  @Test
  void endsAtTheFirstFault() {
    session.answers(ended(FIRST, 2, err(3, 2, "psql")));
    Performance performance = performance();

    assertThat(performance.perform(block(""))).isFalse();
    assertThat(performance.performed()).hasSize(1);
    assertThat(performance.firstFault().orElseThrow().finding().line()).isEqualTo(3);
  }

  @Test
  void asksTheServerAtOnceWhereStandardErrorSpeaksOfAnError() {
    lab.logging(logged("ERROR", "no such table"));
    session.answers(complaining(FIRST, "ERROR:  no such table\n"));

    assertThat(performance().perform(block(""))).isFalse();
  }

  @Test
  void findsAnErrorLaterThatACommandHadHiddenAltogether() {
    session.answers(ended(FIRST, 0), ended(SECOND, 2, err(4, 2, "psql")));
    Performance performance = performance();
    PlannedBlock block = block("");
    performance.perform(block);
    lab.logging(logged("ERROR", "no such table"));

    Performance.FirstFault fault = performance.firstFault().orElseThrow();

    assertThat(fault.block()).isSameAs(block);
    assertThat(fault.finding().line()).as("the cause, not the consequence").isEqualTo(3);
  }

  @Test
  void expectsTheAnnouncedStatusOfTheLastStatementOnly() {
    session.answers(ended(FIRST, 0), ended(SECOND, 3, err(4, 3, "psql")));
    assertThat(performance().perform(block("<!-- recovery-docs: exit=3 -->\n"))).isTrue();

    session.answers(ended(FIRST, 3, err(3, 3, "psql")));
    assertThat(performance().perform(block("<!-- recovery-docs: exit=3 -->\n"))).isFalse();
  }

  @Test
  void givesACommandTheTimeOfItsBlock() {
    session.answers(ended(FIRST, 0), ended(SECOND, 0));
    performance().perform(block("<!-- recovery-docs: timeout=7s -->\n"));

    assertThat(session.timeouts)
        .allSatisfy(
            time -> assertThat(time).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7)));
  }

  @Test
  void givesACommandNoMoreTimeThanTheDrillHasLeftAndSaysSo() {
    drill = Deadline.in("drill", Duration.ofSeconds(5));
    session.answers(result(FIRST, Outcome.TIMED_OUT, -1, "", ""));
    Performance performance = performance();

    assertThat(performance.perform(block(""))).isFalse();
    assertThat(session.timeouts.get(0)).isLessThanOrEqualTo(Duration.ofSeconds(5));
    Finding finding = performance.firstFault().orElseThrow().finding();
    assertThat(finding.reason())
        .isEqualTo("the drill did not end within 5.0 s; this command was running");
    assertThat(finding.nextStep()).contains("recoveryDocs.drillTimeout");
  }

  @Test
  void blamesADocumentForTheEndOfTheSessionOnlyWhileTheLabIsThere() {
    session.answers(result(FIRST, Outcome.SESSION_ENDED, -1, "", ""));
    assertThat(performance().perform(block(""))).isFalse();

    lab.gone();
    session.answers(result(FIRST, Outcome.SESSION_ENDED, -1, "", ""));
    assertThatThrownBy(() -> performance().perform(block(""))).isInstanceOf(LabException.class);
  }

  private Performance performance() {
    return new Performance(
        lab,
        session,
        new StatementJudge("docs/restore.md", List.of(FIRST, SECOND)),
        new Secrets(List.of()),
        Duration.ofMinutes(1),
        drill);
  }

  private static PlannedBlock block(String comment) {
    Runbook runbook =
        Blocks.runbook("docs/restore.md", comment + "```bash\npsql -f a.sql\npsql -f b.sql\n```\n");
    return new PlannedBlock(
        Document.written(runbook),
        runbook.blocks().get(0),
        List.of(),
        List.of(FIRST, SECOND),
        Optional.empty());
  }

  /** A session that answers as it was told to. */
  private static final class Scripted implements Session {
    private final Deque<CommandResult> answers = new ArrayDeque<>();
    private final List<Duration> timeouts = new ArrayList<>();

    void answers(CommandResult... results) {
      answers.clear();
      answers.addAll(List.of(results));
    }

    @Override
    public CommandResult perform(Statement statement, Duration timeout) {
      timeouts.add(timeout);
      CommandResult result = answers.remove();
      assertThat(result.statement()).isSameAs(statement);
      return result;
    }

    @Override
    public void close() {}
  }
}
