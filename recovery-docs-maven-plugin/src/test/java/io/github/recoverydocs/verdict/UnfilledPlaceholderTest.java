package io.github.recoverydocs.verdict;

import static io.github.recoverydocs.verdict.Results.err;
import static io.github.recoverydocs.verdict.Results.evidence;
import static io.github.recoverydocs.verdict.Results.oneCommand;
import static io.github.recoverydocs.verdict.Results.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.shell.CommandResult.Outcome;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnfilledPlaceholderTest {
  private final UnfilledPlaceholder rule = new UnfilledPlaceholder();

  @ParameterizedTest
  @CsvSource({
    "pg_restore -h <host> -U <user> shop.dump,host,<host>",
    "pg_restore -h <db host> -U postgres shop.dump,db,<db host>",
    "gunzip <backup-file> | psql,backup-file,<backup-file>",
  })
  void knowsAPlaceholderThatBashTookForAFile(String command, String file, String placeholder) {
    assertThat(check(command, "bash: line 4: " + file + ": No such file or directory\n"))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.line()).isEqualTo(10);
              assertThat(fault.reason())
                  .isEqualTo("the placeholder " + placeholder + " is not filled in");
            });
  }

  @Test
  void leavesAFileThatIsNotThereAlone() {
    assertThat(check("psql < shop.sql > log", "bash: shop.sql: No such file or directory\n"))
        .isEmpty();
    assertThat(check("psql -h <host> x", "psql: error: connection refused\n")).isEmpty();
  }

  @Test
  void leavesAFailureThatTheDocumentAnnouncesAlone() {
    assertThat(
            rule.check(
                evidence(
                    OptionalInt.of(1),
                    result(
                        oneCommand(10, "sort <in>out"),
                        Outcome.ENDED,
                        1,
                        "",
                        "bash: in: No such file or directory\n",
                        err(10, 1, "sort")))))
        .isEmpty();
  }

  private Optional<Fault> check(String command, String errors) {
    return rule.check(
        evidence(
            result(oneCommand(10, command), Outcome.ENDED, 1, "", errors, err(10, 1, command))));
  }
}
