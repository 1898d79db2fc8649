package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {
  private final Typography check = new Typography();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql -c “SELECT 1”",
        "psql -c ‘SELECT 1’",
        "psql -c „SELECT“",
        "echo “done”",
        "BACKUP=“a.sql”",
        "export BACKUP=‘a.sql’",
      })
  void findsQuotesThatAWordProcessorMade(String command) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(
            fault ->
                assertThat(fault.reason())
                    .isEqualTo(
                        "there are typographic characters for quotes, which bash does not know"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pg_dump –Fc shop", "pg_dump —format=custom shop", "psql –-list", "ls −l"})
  void findsDashesThatAWordProcessorMade(String command) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(fault -> assertThat(fault.reason()).contains("a dash"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo \"“done”\"",
        "psql -c 'SELECT $$it’s$$'",
        "echo \"a \\\"“b”\\\" c\"",
        "echo Don’t panic",
        "echo Restore – done",
        "echo 'a – b'",
        "psql -c \"SELECT '—'\"",
        "BACKUP=\"“a”.sql\"",
        "true",
      })
  void leavesThemAloneInsideOfQuotesAndInProse(String command) {
    assertThat(check.check(Results.statement(10, command))).isEmpty();
  }
}
