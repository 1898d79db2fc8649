package io.github.recoverydocs.verdict;

import static io.github.recoverydocs.verdict.Results.captured;
import static io.github.recoverydocs.verdict.Results.event;
import static io.github.recoverydocs.verdict.Results.oneCommand;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import io.github.recoverydocs.shell.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each performed statement takes a second of its own. */
class AnonymousErrorsTest {
  private static final String SAID = "ERROR:  relation \"orders\" does not exist\n";
  private static final String LOGGED = "relation \"orders\" does not exist at character 13";

  private final List<CommandResult> performed = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker compose exec -T db psql -U app < a.sql",
        "docker exec -i db psql -U app < a.sql",
        "psql -h localhost -U app -f a.sql",
        "./scripts/restore.sh",
        "docker compose run --rm migrate",
      })
  void blamesTheStatementThatShowsTheError(String command) {
    CommandResult restore = perform(command, SAID);

    assertThat(of(restore, logged(0))).hasSize(1);
  }

  @Test
  void blamesNobodyForAnErrorThatIsNotShown() {
    CommandResult restore = perform("docker compose exec -T db psql -U app < a.sql", "");
    CommandResult script = perform("./scripts/restore.sh", "");

    assertThat(of(restore, logged(0))).isEmpty();
    assertThat(of(script, logged(1))).isEmpty();
  }

  @Test
  void blamesNobodyForWhatAServiceDoesWhileAStatementRuns() {
    CommandResult up = perform("docker compose up -d --wait", "");
    CommandResult copy = perform("docker compose cp a.sql db:/tmp/a.sql", "");
    CommandResult wait = perform("sleep 1", "");
    ServerError[] polls = {logged(0), logged(1), logged(2)};

    assertThat(of(up, polls)).isEmpty();
    assertThat(of(copy, polls)).isEmpty();
    assertThat(of(wait, polls)).isEmpty();
  }

  @Test
  void blamesOnceWhatALaterStatementShowsAgain() {
    CommandResult restore = perform("docker exec -i db psql -U app < a.sql", SAID);
    CommandResult logs = perform("docker compose logs db", SAID);
    CommandResult query = perform("docker exec db psql -c 'select 1'", SAID);

    assertThat(of(restore, logged(0))).hasSize(1);
    assertThat(of(logs, logged(0))).isEmpty();
    assertThat(of(query, logged(0))).isEmpty();
  }

  @Test
  void doesNotBlameWhoeverOnlyReadsTheLog() {
    CommandResult logs = perform("timeout 1 docker compose logs -f db", SAID);

    assertThat(of(logs, logged(0))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker compose exec -T db psql -U app < a.sql 2>/dev/null",
        "docker exec -i db psql -U app < a.sql > restore.log 2>&1",
        "docker exec db sh -c 'psql -U app -f /a.sql &> /tmp/log'",
        "docker exec -i db psql -U app < a.sql |& grep -v NOTICE",
      })
  void blamesTheOnlyClientWhoseErrorsGoElsewhere(String command) {
    CommandResult restore = perform(command, "");

    assertThat(of(restore, logged(0))).hasSize(1);
  }

  @Test
  void doesNotBlameItWhereOthersConnectToo() {
    CommandResult up = perform("docker compose up -d --wait", "");
    CommandResult restore = perform("docker exec -i db psql -U app < a.sql 2>/dev/null", "");

    assertThat(of(restore, logged(0), logged(1))).isEmpty();
    assertThat(of(up, logged(0), logged(1))).isEmpty();
  }

  @Test
  void doesNotBlameAStatementThatStartsServices() {
    CommandResult restart =
        perform("docker compose up -d web && docker exec db psql -c 'select 1' 2>/dev/null", "");

    assertThat(of(restart, logged(0))).isEmpty();
  }

  @Test
  void doesNotBlameAScriptThatShowsNothingUnlessNobodyElseConnects() {
    CommandResult script = perform("./scripts/restore.sh", "");

    assertThat(of(script, logged(0))).isEmpty();
    assertThat(of(script, logged(0, ServerError.NO_NAME))).hasSize(1);
  }

  @Test
  void doesNotBlameItWhereTheDocumentHasStartedAnotherClient() {
    CommandResult poller = perform("docker run -d --name poller postgres:17 poll.sh", "");
    CommandResult wait = perform("sleep 1", "");
    CommandResult restore = perform("docker exec -i db psql -U app < a.sql 2>/dev/null", "");

    ServerError[] polls = {logged(1, ServerError.NO_NAME), logged(2, ServerError.NO_NAME)};
    assertThat(of(restore, polls)).isEmpty();
    assertThat(of(wait, polls)).isEmpty();
    assertThat(of(poller, polls)).isEmpty();
  }

  @Test
  void neverBlamesAClientThatWouldHaveShownIt() {
    CommandResult query = perform("docker exec db psql -c 'select 1'", "");

    assertThat(of(query, logged(0, ServerError.NO_NAME))).isEmpty();
  }

  @Test
  void blamesTheJobInTheBackgroundForWhatComesToLightLater() {
    CommandResult job = perform("docker exec -i db psql -U app < a.sql &", "");
    CommandResult wait = perform("wait", SAID);

    assertThat(of(job, logged(1))).hasSize(1);
    assertThat(of(wait, logged(1))).isEmpty();
  }

  @Test
  void leavesToWaitWhatAJobToldByItsStatus() {
    CommandResult job = perform("docker exec -i db psql -U app < a.sql &", "");
    CommandResult wait = perform("wait $job", SAID, event(Kind.JOB, 1, 3, "named"));

    assertThat(of(job, logged(1))).isEmpty();
    assertThat(of(wait, logged(1))).isEmpty();
  }

  @Test
  void passesOverErrorsWhoseClientIsKnown() {
    CommandResult restore = perform("psql -f a.sql", SAID);

    assertThat(of(restore, Results.logged("ERROR", LOGGED))).isEmpty();
  }

  private List<ServerError> of(CommandResult result, ServerError... errors) {
    List<Statement> statements = performed.stream().map(CommandResult::statement).toList();
    AnonymousErrors owners = new AnonymousErrors(new CommandLines(statements));
    performed.forEach(owners::remember);
    return owners.of(result, List.of(errors));
  }

  private CommandResult perform(String text, String errors, SessionEvent... events) {
    int place = performed.size();
    CommandResult result =
        new CommandResult(
            oneCommand(place + 1, text),
            Outcome.ENDED,
            0,
            List.of(0),
            Results.STARTED.plusSeconds(place),
            Duration.ofMillis(900),
            captured(""),
            captured(errors),
            List.of(events));
    performed.add(result);
    return result;
  }

  private static ServerError logged(int second) {
    return logged(second, "");
  }

  private static ServerError logged(int second, String application) {
    Instant at = Results.STARTED.plusSeconds(second).plusMillis(500);
    return new ServerError(at, at, application, 60, "ERROR", "", LOGGED);
  }
}
