package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that a reader edits are found in the text as it is written. */
class CodeSegmentsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "BACKUP=latest, latest",
        "VALUE='2026-03-01 14:05:00+00', '2026-03-01 14:05:00+00'",
        "WRONG=\"''\", \"''\"",
        "  export TABLE=orders && true, orders",
        "$ TABLE=orders, orders",
        "TABLE=orders # the one that lost rows, orders"
      })
  void aValueEndsWhereItsWordEnds(String line, String value) {
    String name = line.replaceAll("^(?:\\$ )?\\s*(?:export )?(\\w+)=.*", "$1");

    assertThat(CodeSegments.of("echo\n" + line + "\nrestore", List.of(new BlockInput(name, 2))))
        .contains(new CodeSegments.Segment(value, name));
  }

  @Test
  void anEmptyValueIsOneToo() {
    assertThat(CodeSegments.of("BASE=\nrun", List.of(new BlockInput("BASE", 1))))
        .containsExactly(
            new CodeSegments.Segment("BASE=", ""),
            new CodeSegments.Segment("", "BASE"),
            new CodeSegments.Segment("\nrun", ""));
  }

  @Test
  void togetherThePartsAreTheText() {
    String text = "A=1\n\nB=2; echo \"$A\"\nC=3\n";

    List<CodeSegments.Segment> segments =
        CodeSegments.of(text, List.of(new BlockInput("A", 1), new BlockInput("B", 3)));

    assertThat(segments.stream().map(CodeSegments.Segment::text).collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(segments)
        .extracting(CodeSegments.Segment::input)
        .contains("A", "B")
        .doesNotContain("C");
  }

  @Test
  void whatDoesNotStandInItsLineIsLeftAlone() {
    assertThat(CodeSegments.of("A=1", List.of(new BlockInput("B", 1))))
        .containsExactly(new CodeSegments.Segment("A=1", ""));
  }
}
