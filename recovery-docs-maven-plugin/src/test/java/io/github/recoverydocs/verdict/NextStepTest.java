package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextStepTest {

  @ParameterizedTest
  @ValueSource(strings = {"docker", "docker-compose", "kubectl", "systemctl", "aws", "ssh"})
  void offersToSkipWhatNeedsAnotherWorld(String program) {
    assertThat(NextStep.of(127, "restore", "bash: " + program + ": command not found\n"))
        .startsWith("This lab has no " + program + ", ")
        .contains("<!-- recovery-docs: skip=\"why\" -->")
        .doesNotContain("exit=");
  }

  @Test
  void saysWhatALabWithAnEngineHas() {
    assertThat(NextStep.of(127, "crontab -l", "bash: crontab: command not found\n", true))
        .startsWith("This lab has no crontab, only an engine");
  }

  @Test
  void knowsAPromptThatWasPasted() {
    assertThat(NextStep.of(127, "$ docker ps", "bash: $: command not found\n", true))
        .contains("leave \"$ \" out", "console");
  }

  @Test
  void passesOverWhatSudoOnlyRemarks() {
    String said =
        "sudo: unable to resolve host lab: Temporary failure in name resolution\nunknown flag: --follow\n";

    assertThat(NextStep.of(125, "sudo docker cp", said, true)).contains("exit=125");
  }

  @Test
  void offersALabWithAnEngine() {
    assertThat(NextStep.of(127, "docker ps", "bash: docker: command not found\n"))
        .contains("lab.kind: compose in drills.yaml");
  }

  @Test
  void saysThatTheCommandsRunAsRoot() {
    assertThat(NextStep.of(127, "restore", "bash: sudo: command not found\n"))
        .contains("no sudo", "as root", "recoveryDocs.drillHostImage", "skip=");
  }

  @Test
  void readsWhatAScriptHasMissed() {
    assertThat(NextStep.of(1, "restore", "./a.sh: line 3: docker: command not found\n"))
        .startsWith("This lab has no docker");
    assertThat(NextStep.of(127, "restore", "./a.sh: 3: docker: not found\n"))
        .startsWith("This lab has no docker");
  }

  @Test
  void takesAnUnknownNameForMisspeltFirst() {
    assertThat(NextStep.of(127, "restore", "bash: pg_dmp: command not found\n"))
        .startsWith("Correct the name.")
        .contains("recoveryDocs.drillHostImage");
    assertThat(NextStep.of(127, "restore", "")).startsWith("Correct the name.");
  }

  @Test
  void saysWhereTheDrillStartsWhenAScriptIsNotThere() {
    assertThat(
            NextStep.of(127, "restore", "bash: ./scripts/restore.sh: No such file or directory\n"))
        .contains("copy of the project's folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl: (6) Could not resolve host: example.org",
        "W: Failed to fetch http://example.org  Temporary failure resolving 'example.org'",
        "ssh: Could not resolve hostname db: Name or service not known",
        "fatal: unable to access 'https://example.org/a/b/': Could not resolve host: example.org",
        "E: Unable to locate package pgbackrest",
        "wget: unable to resolve host address 'example.org'",
        "npm error code EAI_AGAIN\nnpm error request failed, reason: getaddrinfo EAI_AGAIN example.org",
        "curl: (7) Failed to connect to 192.0.2.1 port 80: Network is unreachable",
      })
  void saysThatTheLabHasNoNetwork(String said) {
    assertThat(NextStep.of(6, "restore", said))
        .startsWith("The lab has no way to the internet")
        .contains("lab.internet: true in drills.yaml", "skip=");
  }

  @Test
  void saysWhereTheServerIs() {
    String said =
        "psql: error: could not translate host name \"db.example.com\" to address: Temporary failure in name resolution";

    assertThat(NextStep.of(2, "restore", said))
        .contains("no network apart from its server, at $PGHOST", "skip=");
    assertThat(NextStep.of(2, "restore", said, true)).contains("localhost", "Compose publishes");
    assertThat(NextStep.of(2, "restore", "psql: error: … failed: Connection refused", true))
        .contains("docker compose ps");
    assertThat(NextStep.of(1, "restore", "pg_ctl: cannot be run as root\n", true))
        .contains("docker compose stop", "-u postgres");
    assertThat(
            NextStep.of(
                2,
                "restore",
                "psql: error: connection to server on socket \"/run/.s.PGSQL.5432\" failed: No such file or directory",
                true))
        .contains("pg_isready -h 127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql: error: connection to server at \"127.0.0.1\", port 5433 failed: Connection refused",
        "curl: (7) Failed to connect to localhost port 3001 after 16 ms: Could not connect to server",
      })
  void saysWhatRunsInTheLab(String said) {
    assertThat(NextStep.of(7, "restore", said)).contains("Nothing but the server runs in this lab");
  }

  @ParameterizedTest
  @CsvSource({"database", "role", "relation"})
  void saysThatTheServerStartsEmpty(String kind) {
    assertThat(
            NextStep.of(
                1, "restore", "psql: error: FATAL:  " + kind + " \"shop\" does not exist\n"))
        .contains("starts empty", "make the " + kind + " in a block above");
  }

  @Test
  void readsTheFirstErrorOfTheServerForTheOthersFollowFromIt() {
    assertThat(
            NextStep.of(
                1,
                "restore",
                "pg_restore: error: ERROR:  permission denied for schema public\n"
                    + "pg_restore: error: ERROR:  relation \"a\" does not exist\n"))
        .contains("exit=1");
  }

  @Test
  void saysWhatToDoAboutWhatIsThereAlready() {
    assertThat(NextStep.ofServer("relation \"a\" already exists").orElseThrow())
        .contains("dropdb", "--clean --if-exists");
    assertThat(NextStep.ofServer("role \"postgres\" already exists").orElseThrow())
        .contains("grep -vE");
    assertThat(NextStep.ofServer("role \"app\" already exists").orElseThrow())
        .contains("(IF EXISTS )?app;");
    assertThat(NextStep.ofServer("current user cannot be dropped").orElseThrow())
        .contains("grep -vE", "$PGUSER");
    assertThat(NextStep.ofServer("cannot drop the currently open database").orElseThrow())
        .contains("psql -d postgres");
    assertThat(NextStep.ofServer("extension \"vector\" is not available").orElseThrow())
        .contains("vector", "recoveryDocs.postgresImage");
    assertThat(NextStep.ofServer("syntax error at or near \"SELEC\"")).isEmpty();
  }

  @Test
  void knowsTheStatusOfACurlThatSaysNothing() {
    assertThat(NextStep.of(7, "curl -sf http://localhost:3001/ready", ""))
        .contains("Nothing but the server runs in this lab");
    assertThat(NextStep.of(6, "curl -sf https://example.org", ""))
        .contains("no way to the internet");
    assertThat(NextStep.of(22, "curl -sf http://localhost/", "")).contains("exit=22");
  }

  @Test
  void saysThatTheServerCannotBeStoppedAndHasNoSocket() {
    assertThat(NextStep.of(1, "restore", "pg_ctl: cannot be run as root\n"))
        .contains("cannot be stopped or started", "skip=");
    assertThat(
            NextStep.of(
                2,
                "restore",
                "psql: error: connection to server on socket \"/run/.s.PGSQL.5432\" failed: No such file or directory"))
        .contains("has no socket", "-h localhost");
  }

  @Test
  void saysWhichFilesTheLabHas() {
    assertThat(NextStep.of(1, "restore", "gzip: /backups/a.gz: No such file or directory\n"))
        .contains("the project's files and no others");
  }

  @Test
  void namesTheFolderThatAFileCannotBeWrittenInto() {
    String bash = "bash: line 4: conf/a.conf: No such file or directory\n";

    assertThat(NextStep.of(1, "cat >>conf/a.conf <<'END'\na\nEND", bash))
        .startsWith("The folder conf is not there: make it in a block above");
    assertThat(NextStep.of(1, "psql <conf/a.conf", bash)).contains("and no others");
    assertThat(
            NextStep.of(
                2,
                "docker compose exec -T db sh -c 'cat >\"$1\"'",
                "sh: 1: cannot create /etc/x/a.conf: Directory nonexistent\n",
                true))
        .startsWith("The folder /etc/x is not there");
    assertThat(
            NextStep.of(
                1,
                "docker exec db sh -c 'ls >/x/a'",
                "sh: can't create /x/a: nonexistent directory\n",
                true))
        .startsWith("The folder /x is not there");
  }

  @Test
  void keepsTheAdviceForEverythingElse() {
    assertThat(NextStep.of(3, "restore", "restore.sh: unknown option\n")).contains("exit=3");
    assertThat(NextStep.of(126, "restore", "bash: ./a.sh: Permission denied\n"))
        .contains("chmod +x");
  }

  @Test
  void doesNotOfferABlocksStatusToABackgroundJob() {
    assertThat(NextStep.ofJob(1, "")).doesNotContain("exit=").contains("|| true &");
  }

  @Test
  void knowsSqlThatStandsBesideCommands() {
    assertThat(NextStep.ofSql("SELECT COUNT(*) FROM users;")).isPresent();
    assertThat(NextStep.ofSql("select x in a b; do")).isEmpty();
    assertThat(NextStep.of(127, "restore", "bash: ALTER: command not found\n"))
        .contains("looks like SQL");
  }
}
