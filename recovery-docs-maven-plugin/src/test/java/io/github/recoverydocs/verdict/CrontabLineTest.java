package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrontabLineTest {
  private final CrontabLine check = new CrontabLine();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 3 * * * docker compose exec -T db pg_dump -U app app | gzip > a.gz",
        "*/15 2,14 1-7 * 1-5 /usr/local/bin/backup.sh >> /var/log/backup.log 2>&1",
        "* * * * * ./backup.sh",
        "30 2 * jan sun root /usr/local/bin/backup.sh",
        "@daily ./backup.sh",
        "0 3 * * * cd /opt/shop && ./backup.sh",
      })
  void findsALineOfACrontab(String line) {
    assertThat(check.check(Results.statement(10, line)))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.line()).isEqualTo(10);
              assertThat(fault.reason()).contains("for a crontab");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo '0 3 * * * ./backup.sh' | crontab -",
        "sleep 5",
        "7z a -p a.7z b c d e",
        "for i in 1 2 3 4 5; do echo $i; done",
        "./restore.sh 0 3 1 2 4 x",
      })
  void passesOverCommands(String line) {
    assertThat(check.check(Results.statement(10, line))).isEmpty();
  }
}
