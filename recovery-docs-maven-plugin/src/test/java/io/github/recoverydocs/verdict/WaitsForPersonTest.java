package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitsForPersonTest {
  private final WaitsForPerson check = new WaitsForPerson();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql",
        "psql shop",
        "psql -d shop -U alice",
        "psql -hlocalhost -Ualice -dflights",
        "psql -v schema=public shop",
        "psql -P format=csv shop",
        "psql --dbname=shop --field-separator=,",
        "sudo -u postgres psql",
        "bash",
        "bash -l",
        "sh",
        "python3",
        "su - postgres",
        "su postgres",
        "sudo su -",
        "sudo -i",
        "sudo -iu postgres",
        "psql -h ${POSTGRES_HOST} -U $POSTGRES_USER -p $PORT -d shop",
        "psql $RESTORED_DATABASE_URL",
        "ssh db.example.org",
        "ssh -i ~/.ssh/deploy -p 2222 root@db",
        "ssh -tt root@db",
        "sudo -u postgres -s",
      })
  void findsAPrompt(String command) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(
            fault -> assertThat(fault.reason()).endsWith("opens a prompt and waits for a person"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "less log",
        "PAGER=cat less log",
        "vi a.conf",
        "sudo nano a",
        "top",
        "watch -n1 ls"
      })
  void findsAScreen(String command) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(
            fault -> assertThat(fault.reason()).contains("takes over the terminal"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql -W -c 'SELECT 1'",
        "pg_dump --password shop",
        "echo x | psql -W",
        "createuser -P alice",
        "createuser --pwprompt alice",
      })
  void findsAQuestionForAPassword(String command) {
    assertThat(check.check(Results.statement(10, command)))
        .hasValueSatisfying(
            fault -> assertThat(fault.reason()).endsWith("asks for a password at the terminal"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql -c 'SELECT 1'",
        "psql \"$@\"",
        "psql -X -q \"${OPTIONS[@]}\"",
        "psql -lqt",
        "psql -Atc 'SELECT 1'",
        "psql -XAt -c 'SELECT 1'",
        "psql -d shop -f a.sql",
        "psql -fa.sql",
        "psql --command='SELECT 1'",
        "psql --file a.sql",
        "psql --version",
        "psql -V",
        "psql -d x < f",
        "psql <<EOF",
        "cat f | psql shop",
        "less log | cat",
        "ls | less",
        "less --version",
        "top -b -n 1",
        "top -bn1",
        "bash script.sh",
        "sh -c 'ls'",
        "bash -s < script.sh",
        "bash < script.sh",
        "python3 load.py",
        "su - postgres -c 'psql -l'",
        "su -c ls postgres",
        "sudo -u postgres psql -l",
        "sudo -n ls",
        "psql -h $HOST $OPTIONS",
        "ssh root@db uptime",
        "ssh -i ~/.ssh/deploy root@db 'pg_dump shop' | gzip > a.gz",
        "ssh -fN -L 5433:localhost:5432 db",
        "ssh -V",
        "ssh -O exit db",
        "ssh $REMOTE",
        "createuser alice",
        "pg_dump -w shop",
      })
  void leavesAloneWhatEndsByItself(String command) {
    assertThat(check.check(Results.statement(10, command))).isEmpty();
  }
}
