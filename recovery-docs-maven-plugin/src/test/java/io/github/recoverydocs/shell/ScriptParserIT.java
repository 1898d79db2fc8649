package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("container")
class ScriptParserIT {
  private static ShellLab lab;

  @BeforeAll
  static void startLab() {
    lab = ShellLab.start();
  }

  @AfterAll
  static void closeLab() {
    lab.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          echo a;echo "b;ls;pwd                 | 102
          true;ls &&                            | 102
          true;echo 'a;ls                       | 102
          true;if true; then;ls                 | 102
          true;for i in 1 2; do;ls              | 102
          true;ls $(pwd;ls                      | 102
          true;{ ls;pwd                         | 102
          true;ls )                             | 102
          true;cat <<END;text                   | 102
          true;case x in;x) ls                  | 102
          true;fi                               | 102
          """)
  void namesTheLineWhereTheConstructWasOpened(String script, int line) {
    ParsedScript parsed = lab.parse(script.replace(";", "\n"));

    assertThat(parsed.error()).map(ParsedScript.SyntaxError::line).contains(line);
    assertThat(parsed.error().orElseThrow().message()).isNotBlank();
    assertThat(parsed.statements()).isEmpty();
  }

  @Test
  void splitsABlockIntoStatementsWithTheirLines() {
    ParsedScript parsed =
        lab.parse(
            "# comment\necho a; echo b\n\nif true; then\n  ls\nfi\ncat <<END | sort\nx\nEND\n");

    assertThat(parsed.statements())
        .extracting(Statement::line, Statement::lastLine, Statement::text)
        .containsExactly(
            tuple(102, 102, "echo a;"),
            tuple(102, 102, "echo b"),
            tuple(104, 106, "if true; then\n  ls\nfi"),
            tuple(107, 109, "cat <<END | sort\nx\nEND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment"})
  void findsNoStatementWhereThereIsNone(String script) {
    ParsedScript parsed = lab.parse(script);

    assertThat(parsed.error()).isEmpty();
    assertThat(parsed.statements()).isEmpty();
  }

  @Test
  void runsWhatOnlyBashUnderstandsAsOneStatement() {
    ParsedScript parsed = lab.parse("! ! true\necho b");

    assertThat(parsed.error()).isEmpty();
    assertThat(parsed.statements()).extracting(Statement::line).containsExactly(101);
    assertThat(lab.perform("! ! true\necho b").output()).isEqualTo("b\n");
  }

  @Test
  void parsesManyScriptsInOneCall() {
    List<ParsedScript> parsed =
        new ScriptParser(lab.host())
            .parse(List.of(new Script(1, "ls"), new Script(11, "ls '"), new Script(21, "a\nb")));

    assertThat(parsed).extracting(p -> p.statements().size()).containsExactly(1, 0, 2);
    assertThat(parsed.get(1).error().orElseThrow().line()).isEqualTo(11);
    assertThat(parsed.get(2).statements().get(1).line()).isEqualTo(22);
  }

  @Test
  void takesAShebangOfAnotherShellForAComment() {
    assertThat(lab.parse("#!/bin/sh\na=(1 2)\n[[ -n $a ]]").error()).isEmpty();
  }

  @Test
  void collectsEverySimpleCommandWithItsInputAndOutput() {
    ParsedScript parsed =
        lab.parse(
            """
            psql -c 'SELECT 1'
            zcat "$B" | sudo -u postgres psql -q db > log
            if ! pg_isready; then x=$(psql -At <<< 'SELECT 2'); fi
            """);

    assertThat(parsed.statements().stream().flatMap(s -> s.commands().stream()))
        .extracting(
            SimpleCommand::line,
            SimpleCommand::name,
            SimpleCommand::input,
            SimpleCommand::outputTaken)
        .contains(
            tuple(101, "psql", Input.SESSION, false),
            tuple(102, "zcat", Input.SESSION, true),
            tuple(102, "psql", Input.PIPE, true),
            tuple(103, "pg_isready", Input.SESSION, false),
            tuple(103, "psql", Input.HERE_DOCUMENT, true));
  }

  @Test
  void keepsWordsThatAreNotAscii() {
    assertThat(lab.parse("echo 'größe 😀' é").statements().get(0).commands().get(0).words())
        .containsExactly("echo", "größe 😀", "é");
  }

  @Test
  void namesTheFilesThatPsqlReads() {
    ParsedScript parsed =
        lab.parse(
            "psql -f a.sql\npsql --file=\"$B\"\npsql < c.sql\nzcat d.gz | psql\npsql -f \"$(rm x)\"");

    assertThat(parsed.statements().stream().flatMap(s -> s.inputs().stream()))
        .containsExactly("101 a.sql", "102 \"$B\"", "103 c.sql", "104 d.gz");
  }
}
