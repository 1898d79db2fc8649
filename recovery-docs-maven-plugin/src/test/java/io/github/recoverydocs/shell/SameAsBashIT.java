package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.HostResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Performs tricky scripts in a session and in a plain bash: nothing that we put between a
 * document's commands may be seen by them.
 *
 * <p>The scripts are in {@code tricky-scripts.txt}, one behind each line {@code ### name}.
 */
@Tag("container")
class SameAsBashIT {
  private static ShellLab lab;

  @BeforeAll
  static void startLab() {
    lab = ShellLab.start();
  }

  @AfterAll
  static void closeLab() {
    lab.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void printsAndEndsAsInPlainBash(String name, String script) {
    lab.host().write("/tmp", Map.of("plain.sh", "shopt -s expand_aliases\n" + script));
    HostResult plain =
        lab.host()
            .run(
                "bash",
                "-c",
                "cd /project && exec bash --norc --noprofile /tmp/plain.sh </dev/null");

    Performance session = lab.perform(script);

    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(session.output()).as("output").isEqualTo(plain.output());
          softly.assertThat(session.last().status()).as("status").isEqualTo(plain.status());
          softly
              .assertThat(session.errors().lines().count())
              .as("lines of errors: " + session.errors() + " for " + plain.errors())
              .isEqualTo(plain.errors().lines().count());
        });
  }

  /**
   * A script that bash does not understand with its probes runs without: none here may need that.
   */
  @Test
  void understandsEveryScriptWithItsProbes() throws IOException {
    List<Arguments> all = scripts().toList();
    List<ParsedScript> parsed =
        new ScriptParser(lab.host())
            .parse(all.stream().map(s -> new Script(1, s.get()[1] + "false || true")).toList());

    for (int i = 0; i < all.size(); i++) {
      List<Statement> statements = parsed.get(i).statements();
      assertThat(statements.get(statements.size() - 1).script())
          .as("the probe behind: " + all.get(i).get()[0])
          .contains("__rd_left");
    }
  }

  static Stream<Arguments> scripts() throws IOException {
    try (InputStream in = SameAsBashIT.class.getResourceAsStream("tricky-scripts.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^### "))
          .skip(1)
          .map(part -> part.split("\n", 2))
          .map(part -> Arguments.of(part[0], part[1].stripTrailing() + "\n"));
    }
  }
}
