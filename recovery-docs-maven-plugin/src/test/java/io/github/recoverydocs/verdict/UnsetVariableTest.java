package io.github.recoverydocs.verdict;

import static io.github.recoverydocs.verdict.Results.ended;
import static io.github.recoverydocs.verdict.Results.event;
import static io.github.recoverydocs.verdict.Results.evidence;
import static io.github.recoverydocs.verdict.Results.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.shell.SessionEvent.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsetVariableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"DATABASE_URL", "AWS_REGION", "POSTGRES_HOST", "PGDATA", "STAGING_URL", "DB_USER"})
  void saysWhatTheDrillKnowsOfTheReadersEnvironment(String name) {
    assertThat(nextStep(name)).contains("PGHOST", "${" + name + ":-default}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BACKUP", "BAKCUP", "f"})
  void takesOtherNamesForTheDocumentsOwn(String name) {
    assertThat(nextStep(name))
        .startsWith("Set it in a block above, correct its name")
        .contains("${" + name + ":-default}");
  }

  private static String nextStep(String name) {
    return new UnsetVariable()
        .check(evidence(ended(statement(10, "echo $" + name), 0, event(Kind.UNSET, 10, 0, name))))
        .orElseThrow()
        .nextStep();
  }
}
