package io.github.recoverydocs.verdict;

import static io.github.recoverydocs.verdict.Results.ended;
import static io.github.recoverydocs.verdict.Results.evidence;
import static io.github.recoverydocs.verdict.Results.statement;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceOfNoServerTest {
  private final ServiceOfNoServer rule = new ServiceOfNoServer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service postgresql stop",
        "sudo service postgresql restart",
        "/etc/init.d/postgresql start",
        "invoke-rc.d postgresql reload",
      })
  void findsACommandToAServerThatIsNotHere(String command) {
    assertThat(rule.check(evidence(ended(statement(10, command), 0))))
        .hasValueSatisfying(fault -> assertThat(fault.nextStep()).contains("skip="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"service --status-all", "service nginx stop", "ls /etc/init.d/postgresql", "psql"})
  void leavesOtherCommandsAlone(String command) {
    assertThat(rule.check(evidence(ended(statement(10, command), 0)))).isEmpty();
  }
}
