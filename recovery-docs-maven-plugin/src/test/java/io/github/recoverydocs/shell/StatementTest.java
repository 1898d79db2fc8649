package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {
  private static final Statement LOOP =
      statement(10, 20, new LineRange(10, 20), new LineRange(12, 14), new LineRange(15, 15));

  @Test
  void turnsALineThatBashReportsIntoTheFirstLineOfItsCommand() {
    assertThat(LOOP.startOf(14)).contains(12);
    assertThat(LOOP.startOf(15)).contains(15);
    assertThat(LOOP.startOf(17)).contains(10);
  }

  @Test
  void knowsNothingOfOtherLines() {
    assertThat(LOOP.startOf(9)).isEmpty();
    assertThat(LOOP.startOf(21)).isEmpty();
    assertThat(LOOP.startOf(0)).isEmpty();
  }

  @Test
  void isSourcedFromAFileWithEveryLineWhereTheDocumentHasIt() {
    String file = new StatementFile(3, LOOP, LOOP.references()).text();

    assertThat(file.lines().toList().get(9)).isEqualTo("echo hello");
    assertThat(file.lines().toList().get(0)).contains("__rd_begin 3 11:BACKUP ");
  }

  private static Statement statement(int first, int last, LineRange... ranges) {
    return new Statement(
        first,
        last,
        "echo hello",
        "echo hello",
        List.of("11:BACKUP"),
        List.of(),
        List.of(),
        List.of(ranges));
  }
}
