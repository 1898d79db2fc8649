package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command {@code docker} of a drill host hands on to the real one, without a terminal. */
class DockerShimTest {
  @TempDir static Path folder;
  private static Path shim;

  @BeforeAll
  static void makeDockerPrintItsArguments() throws Exception {
    Path real = Files.writeString(folder.resolve("docker"), "#!/bin/bash\nprintf '<%s>' \"$@\"\n");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwxr-xr-x"));
    shim =
        Files.writeString(
            folder.resolve("shim.sh"),
            Resource.text("docker-shim.sh").replace("REAL=/usr/bin/docker", "REAL=" + real));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exec -it db psql -t -c x       | exec -i db psql -t -c x",
        "exec -ti db psql               | exec -i db psql",
        "exec -t db ls                  | exec db ls",
        "exec -i -t db ls               | exec -i db ls",
        "exec --tty --interactive db ls | exec --interactive db ls",
        "exec --tty=true db ls          | exec db ls",
        "exec -dt db ls                 | exec -d db ls",
        "exec -e X -t db ls -t          | exec -e X db ls -t",
        "exec -u postgres -it db ls -t  | exec -u postgres -i db ls -t",
        "exec --user=me -it db ls -t    | exec --user=me -i db ls -t",
        "exec -w /srv -it db ls -t      | exec -w /srv -i db ls -t",
        "container exec -it db ls -t    | container exec -i db ls -t",
        "run --rm -it -e A=t img cmd -t | run --rm -i -e A=t img cmd -t",
        "run -it --rm --name t img -t   | run -i --rm --name t img -t",
        "run -it --network a_b img sh   | run -i --network a_b img sh",
        "-H unix:///a exec -it db sh    | -H unix:///a exec -i db sh",
        "compose exec -it db psql -t    | compose exec -i db psql -t",
        "compose exec -it -u me db ls -t | compose exec -i -u me db ls -t",
        "compose run --rm -it db ls -t  | compose run --rm -i db ls -t",
        "compose -f x.yml exec -t db ls | compose -f x.yml exec db ls",
        "compose --file=x exec -t db ls | compose --file=x exec db ls",
        "compose -p exec exec -t db ls  | compose -p exec exec db ls",
        "compose --profile t exec -it db ls -t | compose --profile t exec -i db ls -t",
      })
  void leavesOutATerminal(String typed, String handedOn) throws Exception {
    assertThat(real(typed.split(" +"))).isEqualTo(List.of(handedOn.split(" +")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ps -t",
        "compose -f x.yml exec -T db psql -t",
        "compose exec db psql -t -c x",
        "compose up -d -t 1",
        "compose down -v -t 1",
        "compose stop -t 5 exec",
        "stop -t 5 exec",
        "restart -t 5 run",
        "build -t exec .",
        "compose logs --tail 5 -t db",
        "run -d -p 1:1 img ls -t",
        "run -dp 1:1 img ls -it",
        "run -iu me img ls -it",
        "exec db ls -it",
        "exec -e -t db ls",
        "version",
      })
  void handsEverythingElseOnAsItIs(String typed) throws Exception {
    assertThat(real(typed.split(" "))).isEqualTo(List.of(typed.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nb", "*", "$HOME", "\\", "'"})
  void keepsWordsAsTheyAre(String word) throws Exception {
    assertThat(real("compose", "exec", "-it", "db", "sh", "-c", word))
        .containsExactly("compose", "exec", "-i", "db", "sh", "-c", word);
    assertThat(real("exec", "-t", "-e", word, "db", word))
        .containsExactly("exec", "-e", word, "db", word);
  }

  private static List<String> real(String... typed) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", shim.toString()));
    command.addAll(List.of(typed));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(printed).startsWith("<").endsWith(">");
    return List.of(printed.substring(1, printed.length() - 1).split("><", -1));
  }
}
