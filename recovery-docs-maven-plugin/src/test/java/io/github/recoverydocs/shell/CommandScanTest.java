package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandScanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a b; c ~ a b|c",
        "a && b || c | d ~ a|b|c|d",
        "a |& b ~ a|b",
        "a & b ~ a|b",
        "if a; then b; elif c; then d; else e; fi ~ a|b|c|d|e",
        "while a; do b; done ~ a|b",
        "until ! a; do b; done < c ~ a|b",
        "for x in a b; do c; done ~ c",
        "for ((i = 0; i < 3; i++)); do c; done ~ c",
        "case $x in a) b;; c|d) e;; esac; f ~ b|e|f",
        "{ a; b; } | c ~ a|b|c",
        "(a && b) ~ a|b",
        "f() { a; } ~ a",
        "function f { a; } ~ a",
        "x=$(a b) ~ a b|",
        "echo $(a) `b` ~ a|b|echo $(a) `b`",
        "echo \"x $(a \"y\")\" ~ a y|echo \"x $(a \"y\")\"",
        "X=1 Y=2 a b ~ a b",
        "x=(a b c); d ~ |d",
        "a <(b) >(c) ~ b|c|a <(b) >(c)",
        "a > b 2>&1 < c &> d ~ a",
        "a <<< 'b c' ~ a",
        "((i++)); a ~ a",
        "x=$((1 << 2)); a ~ |a",
        "a 'b; c' \"d & e\" f\\;g ~ a b; c d & e f;g",
        "a ${x:-$(b)} ~ b|a ${x:-$(b)}",
        "a $# # b; c ~ a $#",
        "a $'b\\\\'; c ~ a $'b\\\\'|c",
        "a $'b\\'; c'; d ~ a $'b\\'; c'|d",
        "a x#y ~ a x#y",
      })
  void findsEveryCommand(String text, String commands) {
    assertThat(CommandScan.of(text, 1).stream().map(command -> String.join(" ", command.words())))
        .containsExactly(commands.split("\\|", -1));
  }

  @Test
  void takesATestForOneCommand() {
    assertThat(CommandScan.of("[[ a && b || c =~ ^(d|e)$ ]] && f", 1))
        .extracting(SimpleCommand::name)
        .containsExactly("[[", "f");
  }

  @Test
  void passesOverCommentsHereDocumentsAndTheirLines() {
    String text =
        """
        # a comment; with | signs
        a \\
          b # and one behind
        cat <<EOF | c
        d; $(e)
        EOF
        cat <<-'END' > f
        \tg
        \tEND
        h
        """;

    assertThat(CommandScan.of(text, 10))
        .extracting(command -> command.line() + " " + String.join(" ", command.words()))
        .containsExactly("11 a b", "13 cat", "13 c", "16 cat", "19 h");
  }

  @Test
  void tellsWhereInputComesFromAndOutputGoesTo() {
    List<SimpleCommand> commands = CommandScan.of("a; b < f; c | d; e <<< x; x=$(g); h 2> i", 1);

    assertThat(commands)
        .filteredOn(command -> !command.name().isEmpty())
        .extracting(SimpleCommand::name, SimpleCommand::input, SimpleCommand::outputTaken)
        .containsExactly(
            tuple("a", Input.SESSION, false),
            tuple("b", Input.FILE, false),
            tuple("c", Input.SESSION, true),
            tuple("d", Input.PIPE, false),
            tuple("e", Input.HERE_DOCUMENT, false),
            tuple("g", Input.SESSION, true),
            tuple("h", Input.SESSION, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "\"",
        "`",
        "$(",
        "${",
        "$((",
        "$'",
        "a <<EOF",
        "a <<",
        "a >",
        "a \\",
        "case",
        "((",
        "x=(",
        "a |",
        ")",
        "}",
        ";;",
        "[[ a",
        "$",
        "a <<E\nb",
        "f(",
        "a $(b `c \"d ${e",
      })
  void isNotStoppedByWhatIsNotClosed(String text) {
    assertThat(CommandScan.of(text, 1)).isNotNull();
    assertThat(CommandScan.of("a; " + text, 1)).isNotEmpty();
  }

  @Test
  void isNotStoppedByATextThatNestsWithoutEnd() {
    assertThat(CommandScan.of("$(".repeat(100_000), 1)).isNotNull();
  }
}
