package io.github.recoverydocs.verdict;

import static io.github.recoverydocs.verdict.Results.captured;
import static io.github.recoverydocs.verdict.Results.event;
import static io.github.recoverydocs.verdict.Results.logged;
import static io.github.recoverydocs.verdict.Results.oneCommand;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.ServerError;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorOwnersTest {
  private final ErrorOwners owners = new ErrorOwners();
  private final CommandResult job = performed(10, "psql -f load.sql &", 0);
  private final CommandResult pause = performed(11, "sleep 1", 1);
  private final CommandResult query = performed(12, "psql -c 'TABLE orders'", 2);

  @Test
  void givesAnErrorToTheStatementWhoseClientConnected() {
    remember(job, pause, query);

    assertThat(owners.of(query, errorAfter(2500))).hasSize(1);
    assertThat(owners.of(job, errorAfter(2500))).isEmpty();
  }

  @Test
  void givesAnErrorToTheJobInTheBackgroundWhereNothingElseCouldHaveConnected() {
    remember(job, pause, query);

    assertThat(owners.of(job, errorAfter(1500))).hasSize(1);
    assertThat(owners.of(pause, errorAfter(1500))).isEmpty();
  }

  @Test
  void leavesToWaitWhatAJobToldByItsStatus() {
    CommandResult wait = performed(13, "wait $job", 3, event(Kind.JOB, 10, 3, "named"));
    remember(job, pause, wait);

    assertThat(owners.of(job, errorAfter(1500))).isEmpty();
  }

  private void remember(CommandResult... results) {
    List.of(results).forEach(owners::remember);
  }

  private static List<ServerError> errorAfter(long millis) {
    return List.of(logged(Results.STARTED.plusMillis(millis), "psql", "ERROR", "no such table"));
  }

  private static CommandResult performed(
      int line, String text, int second, SessionEvent... events) {
    return new CommandResult(
        oneCommand(line, text),
        Outcome.ENDED,
        0,
        List.of(0),
        Results.STARTED.plusSeconds(second),
        Duration.ofMillis(900),
        captured(""),
        captured(""),
        List.of(events));
  }
}
