package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.drill.configuration.BackupCheck;
import io.github.recoverydocs.lab.Database;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupChecksTest {
  private static final BackupCheck ROWS = new BackupCheck.Rows("orders", 1000, Declared.PLACE);
  private static final BackupCheck NEWEST =
      new BackupCheck.Newest("orders", "created_at", Duration.ofHours(24), Declared.PLACE);
  private static final BackupCheck SQL =
      new BackupCheck.Sql("SELECT count(*) > 0 FROM customers", Declared.PLACE);

  @Test
  void isContentWithABackupThatIsLargeAndFreshEnough() {
    assertThat(check(sql -> "1000\n", ROWS).fault()).isEmpty();
    assertThat(check(sql -> "2026-01-02 03:04:05+00|t\n", NEWEST).fault()).isEmpty();
    assertThat(check(sql -> "t\n", SQL).fault()).isEmpty();
  }

  @Test
  void tellsHowManyRowsThereAre() {
    Check check = check(sql -> "999\n", ROWS);

    assertThat(check.text()).isEqualTo("orders has at least 1000 rows");
    assertThat(check.fault().orElseThrow().reason())
        .isEqualTo("orders has 999 rows, fewer than 1000");
  }

  @Test
  void tellsHowOldTheNewestRowIs() {
    Check check = check(sql -> "2026-01-02 03:04:05+00|f\n", NEWEST);

    assertThat(check.fault().orElseThrow().reason())
        .startsWith("the newest created_at of orders is 2026-01-02 03:04:05+00, older than ");
  }

  @Test
  void countsAnEmptyTableAsTooOld() {
    assertThat(check(sql -> "nothing|f\n", NEWEST).fault()).isPresent();
  }

  @Test
  void hasTheSqlThatTheUserWrote() {
    assertThat(check(sql -> "f\n", SQL).fault()).isPresent();
    assertThat(check(sql -> "f\n", SQL).text()).isEqualTo("SELECT count(*) > 0 FROM customers");
  }

  private static Check check(Database database, BackupCheck check) {
    return new BackupChecks(database).check(List.of(check)).get(0);
  }
}
