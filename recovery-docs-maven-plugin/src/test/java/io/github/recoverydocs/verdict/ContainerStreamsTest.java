package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerStreamsTest {
  private final ContainerStreams check = new ContainerStreams();

  @ParameterizedTest
  @CsvSource({
    "docker exec db psql -U app < a.sql, psql",
    "cat a.sql | docker exec db psql -U app, psql",
    "docker exec db psql -U app <<SQL, psql",
    "docker exec db psql -U app, psql",
    "docker exec -t db psql -U app < a.sql, psql",
    "docker exec db bash, bash",
    "docker exec db sh < a.sh, sh",
  })
  void findsAProgramThatGetsNoInput(String command, String program) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.reason())
                  .isEqualTo("docker exec without -i gives " + program + " no input");
              assertThat(fault.nextStep()).startsWith("Write docker exec -i, or " + program);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker exec -it db psql -U app < a.sql",
        "cat a.sql | docker exec -ti db psql -U app",
        "docker run -it --rm postgres:17 psql -h x < a.sql",
        "docker exec -it db psql < a.sql > log",
        "docker compose exec db psql -U app < a.sql",
        "zcat a.gz | docker compose exec db psql -U app",
        "docker-compose exec db psql <<SQL",
        "docker compose run --rm db psql -h db < a.sql",
        "docker compose exec db psql -c 'select 1' < /dev/null",
      })
  void findsATerminalThatAReaderDoesNotHave(String command) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(
            fault -> assertThat(fault.reason()).endsWith("says: the input device is not a TTY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker exec -it db pg_dump -U app app > a.sql",
        "docker exec -t db pg_dump -Fc app | gzip > a.gz",
        "docker exec -t db tar c /data > a.tar",
        "docker exec -it db sh -c 'pg_dumpall -U $POSTGRES_USER' > a.sql",
      })
  void findsATerminalThatDamagesADump(String command) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(fault -> assertThat(fault.reason()).contains("CR LF"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker exec -i db psql -U app < a.sql",
        "docker exec db psql -U app -c 'select 1'",
        "docker exec db psql $OPTIONS",
        "docker exec db psql --version",
        "docker exec -it db psql -U app",
        "docker exec -d db bash",
        "docker exec db bash /backup.sh",
        "docker exec db sh -c 'ls'",
        "cat list | docker exec db pg_isready",
        "docker compose exec -T db psql -U app < a.sql",
        "docker compose exec db psql -U app < a.sql > log",
        "docker compose exec db psql -c 'select 1'",
        "docker compose exec db psql -c 'select 1' > rows",
        "docker compose exec db pg_dump -U app app > a.sql",
        "docker exec -t db pg_dump -f /a.sql app 2> log",
        "docker exec -t db tar cf /a.tar /data > log",
        "docker exec -t db psql -Atc 'select 1' | wc -l",
        "docker run -d postgres:17",
        "docker compose cp db:/a b < /dev/null",
        "psql < a.sql",
        "run() { docker compose exec db psql; }",
      })
  void leavesTheRestAlone(String command) {
    assertThat(check.check(Results.statement(10, command))).isEmpty();
  }
}
