package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "psql -l ~ psql -l",
        "docker compose ps ~ docker compose ps",
        "docker run postgres:17 ~ docker run postgres:17",
        "docker exec -i db psql -l ~ psql -l",
        "sh -c 'psql -l; ls' ~ psql -l|ls",
        "sh -c \"psql -d $DB\" ~ psql -d $DB",
        "bash -lc 'a | b' ~ a|b",
        "docker compose exec db sh -c 'psql -U $POSTGRES_USER' ~ psql -U $POSTGRES_USER",
        "docker compose exec db sh -c \"psql -U \\$POSTGRES_USER\" ~ psql -U $POSTGRES_USER",
        "docker exec db bash -c 'sudo -u postgres psql' ~ sudo -u postgres psql",
        "docker exec db sh ~ sh",
        "sh script.sh -c x ~ sh script.sh -c x",
        "sh -c '' ~ sh -c ",
        "docker exec host docker exec db psql ~ psql",
      })
  void looksThroughDockerAndShells(String command, String programs) {
    assertThat(
            Programs.of(CommandScan.of(command, 7).get(0)).stream()
                .map(program -> String.join(" ", program.words()).strip()))
        .containsExactly(programs.split("\\|"));
  }

  @Test
  void keepsTheLineAndTheInput() {
    List<SimpleCommand> programs =
        Programs.of(CommandScan.of("docker exec -i db sh -c 'psql; cat | tee x' < f", 7).get(0));

    assertThat(programs).extracting(SimpleCommand::line).containsOnly(7);
    assertThat(programs)
        .extracting(SimpleCommand::input)
        .containsExactly(Input.FILE, Input.FILE, Input.PIPE);
  }

  @ParameterizedTest
  @CsvSource({
    "docker exec db psql, NONE",
    "docker exec -i db psql, SESSION",
    "docker exec -t db psql, SESSION",
    "docker compose exec db psql, SESSION",
    "docker compose exec -T db psql, SESSION",
    "docker exec -d db psql, NONE",
    "docker exec db psql < f, NONE",
    "docker exec -i db psql < f, FILE",
  })
  void knowsThatDockerPassesNothingOnUnlessItIsTold(String command, Input input) {
    assertThat(Programs.of(CommandScan.of(command, 1).get(0)).get(0).input()).isEqualTo(input);
  }
}
