package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderValueTest {
  private final PlaceholderValue check = new PlaceholderValue();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export BACKUP_URI='<off-host-locator>'",
        "export PGPASSWORD='<the POSTGRES_PASSWORD this deployment uses>'",
        "export PGPASSWORD='your_password'",
        "AWS_SECRET_ACCESS_KEY=\"your-secret-key\"",
        "DB_URL=postgres://<user>@localhost/shop",
        "AWS_ACCESS_KEY_ID=…",
        "URL='postgres://shop:…@staging-host/shop'",
        "BACKUP=...",
        "BACKUP=/path/to/backup.sql # edit this",
      })
  void findsAValueThatTheReaderWasToReplace(String assignment) {
    assertThat(check.check(Results.statement(10, assignment)))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.line()).isEqualTo(10);
              assertThat(fault.command()).isEqualTo(assignment);
              assertThat(fault.reason()).contains("placeholder");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export BACKUP=backups/shop.sql",
        "MISSING='<none>'",
        "PAGE='<html></html>'",
        "MESSAGE='Restoring the shop …'",
        "FILES=(a b)",
        "A=1 psql -c 'SELECT 1'",
        "YOUR_DB=shop",
        "export YOUR_DB=\"$YOUR_SHOP\"",
        "psql -d shop",
        "X=",
      })
  void leavesOtherStatementsAlone(String statement) {
    assertThat(check.check(Results.statement(10, statement))).isEmpty();
  }
}
