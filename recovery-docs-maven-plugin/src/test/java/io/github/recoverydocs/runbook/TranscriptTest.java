package io.github.recoverydocs.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  @Test
  void takesWhatStandsBehindThePromptAndLeavesOutputEmpty() {
    assertThat(commands("$ ls", "a.sql", "b.sql", "$ pwd", "/project")).isEqualTo("ls\n\n\npwd\n");
  }

  @Test
  void takesTheLinesOfACommandThatGoesOn() {
    assertThat(commands("$ cat <<END", "> text", ">   indented", ">", "> END", "text"))
        .isEqualTo("cat <<END\ntext\n  indented\n\nEND\n");
  }

  @Test
  void takesNoOutputForACommandBecauseItBeginsWithAnAngle() {
    assertThat(commands("$ diff a b", "1c1", "> new", "$ pwd")).isEqualTo("diff a b\n\n\npwd");
  }

  @Test
  void takesALineOfOutputThatHoldsAPromptForOutput() {
    assertThat(commands("$ head -1 notes", "costs 5 $ each", "$5")).isEqualTo("head -1 notes\n\n");
  }

  @Test
  void aTranscriptWithoutAPromptHoldsNoCommand() {
    assertThat(commands("only output")).isBlank();
  }

  @Test
  void takesALoneDollarForAPromptThatWaits() {
    assertThat(commands("$ ls", "$")).isEqualTo("ls\n");
  }

  private static String commands(String... lines) {
    List<SourceLine> source = new ArrayList<>();
    for (String line : lines) {
      source.add(new SourceLine(source.size() + 1, line));
    }
    return new Transcript(source).commands();
  }
}
