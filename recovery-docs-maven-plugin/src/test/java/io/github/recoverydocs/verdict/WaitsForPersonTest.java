package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "docker exec -it db psql -U postgres",
        "docker exec -ti -u postgres db psql",
        "docker exec -it db bash",
        "docker exec -t db psql",
        "docker compose exec db psql -U app -d app",
        "docker compose exec -T db psql -U app",
        "docker compose -f prod.yml exec db sh",
        "docker-compose exec db bash -l",
        "docker compose run --rm db psql -h db -U app",
        "docker run -it --rm postgres:17 psql -h host",
        "sudo docker exec -it db su - postgres",
        "docker compose exec db sh -c 'psql -U \"$POSTGRES_USER\" -d \"$POSTGRES_DB\"'",
        "sh -c 'psql -d shop'",
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
        "watch -n1 ls",
        "docker compose exec db less /var/log/messages",
        "docker exec -it db vi pg_hba.conf",
        "crontab -e",
        "sudo crontab -e -u postgres",
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
        "docker compose exec db psql -W -c 'SELECT 1'",
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
        "command -v psql",
        "docker exec -it db psql -c 'select 1'",
        "docker compose exec -T db psql -U app < shop.sql",
        "docker exec -i db psql <<SQL",
        "zcat shop.gz | docker exec -i db psql -U app",
        "docker exec db psql",
        "docker exec -d db bash",
        "docker compose exec db sh -c 'psql -U \"$POSTGRES_USER\" -c \"select 1\"'",
        "docker compose exec db bash -c 'ls | less'",
        "docker compose exec db pg_dump -U app app",
        "docker compose run --rm migrate",
        "docker run -d postgres:17",
      })
  void leavesAloneWhatEndsByItself(String command) {
    assertThat(check.check(Results.statement(10, command))).isEmpty();
  }

  @Test
  void saysHowAShellInAContainerGetsItsCommands() {
    assertThat(check.check(Results.statement(10, "docker compose exec db bash")))
        .hasValueSatisfying(
            fault -> assertThat(fault.nextStep()).contains("bash -c", "here-document"));
    assertThat(check.check(Results.statement(10, "docker compose exec db psql")))
        .hasValueSatisfying(fault -> assertThat(fault.nextStep()).doesNotContain("bash"));
  }
}
