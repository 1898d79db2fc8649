package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspeltVariableTest {
  private final MisspeltVariable check = new MisspeltVariable();

  @ParameterizedTest
  @CsvSource({
    "psql -v ERROR_ON_STOP=1 -f a.sql,ERROR_ON_STOP,ON_ERROR_STOP",
    "psql -vON_ERROR_STP=1 -f a.sql,ON_ERROR_STP,ON_ERROR_STOP",
    "psql --set=ON_ERRORSTOP=on -f a.sql,ON_ERRORSTOP,ON_ERROR_STOP",
    "psql --set ON_EROR_STOP=on -f a.sql,ON_EROR_STOP,ON_ERROR_STOP",
    "psql --variable=on_error_stop=1 -f a.sql,on_error_stop,ON_ERROR_STOP",
    "psql -XAtv STOP_ON_ERROR=1 -f a.sql,STOP_ON_ERROR,ON_ERROR_STOP",
    "sudo -u postgres psql -v AUTO_COMMIT=off,AUTO_COMMIT,AUTOCOMMIT",
    "cat a | psql -v ERROR_ON_STOP=1,ERROR_ON_STOP,ON_ERROR_STOP",
  })
  void findsANameThatPsqlDoesNotKnow(String command, String name, String meant) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.reason()).startsWith("psql has no variable " + name + ",");
              assertThat(fault.nextStep()).isEqualTo("Did you mean " + meant + "?");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"psql -v ON_ERROR_STOP -f a.sql", "psql --set=ON_ERROR_STOP -f a.sql"})
  void findsASettingWithoutAValueWhichUnsets(String command) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(fault -> assertThat(fault.nextStep()).contains("ON_ERROR_STOP=1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql -v ON_ERROR_STOP=1 -f a.sql",
        "psql -vON_ERROR_STOP=1 -f a.sql",
        "psql --set=ON_ERROR_STOP=on -f a.sql",
        "psql --set ON_ERROR_STOP=on -f a.sql",
        "psql --variable ON_ERROR_STOP=on -f a.sql",
        "psql -Xv ON_ERROR_STOP=1 -f a.sql",
        "psql -v schema=public -f a.sql",
        "psql -v table=orders -v since='2026-01-01' -f a.sql",
        "psql -v stop=1 -f a.sql",
        "psql -v \"$SETTING\" -f a.sql",
        "psql -U ERROR_ON_STOP -f a.sql",
        "psql -f v ERROR_ON_STOP=1",
        "./restore.sh -v ERROR_ON_STOP=1",
        "psql -f a.sql -v",
      })
  void leavesTheUsersOwnVariablesAlone(String command) {
    assertThat(check.check(Results.statement(10, command))).isEmpty();
  }
}
