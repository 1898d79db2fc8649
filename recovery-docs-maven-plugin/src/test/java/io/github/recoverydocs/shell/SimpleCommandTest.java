package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleCommandTest {

  @ParameterizedTest
  @CsvSource({
    "psql -c x,psql,-c x",
    "/usr/bin/psql -c x,psql,-c x",
    "sudo psql -c x,psql,-c x",
    "sudo -u postgres psql -c x,psql,-c x",
    "sudo --user=postgres psql -c x,psql,-c x",
    "sudo -u postgres -H psql,psql,''",
    "sudo PGPASSWORD=x psql -c x,psql,-c x",
    "env PGUSER=x PGHOST=y psql -c x,psql,-c x",
    "env -i psql,psql,''",
    "env -u PGUSER psql,psql,''",
    "nice -n 10 pg_dump db,pg_dump,db",
    "nohup psql -f x,psql,-f x",
    "command psql -l,psql,-l",
    "exec psql -l,psql,-l",
    "timeout 30 psql -l,psql,-l",
    "timeout -k 5 30 psql -l,psql,-l",
    "timeout --signal=KILL 30 psql -l,psql,-l",
    "timeout -s KILL 30 psql -l,psql,-l",
    "sudo -u postgres env A=b timeout 5 psql -l,psql,-l",
    "sudo -- psql -l,psql,-l",
    "sudo,'',''",
    "timeout 30,'',''",
  })
  void looksThroughWhatStandsBeforeTheProgram(String words, String name, String arguments) {
    SimpleCommand command = command(words.split(" "));

    assertThat(command.name()).isEqualTo(name);
    assertThat(String.join(" ", command.arguments())).isEqualTo(arguments);
  }

  @Test
  void hasNoNameWhenItOnlyAssigns() {
    SimpleCommand command = command();

    assertThat(command.name()).isEmpty();
    assertThat(command.arguments()).isEmpty();
  }

  private static SimpleCommand command(String... words) {
    return new SimpleCommand(1, List.of(words), List.of(words), Input.SESSION, false);
  }
}
