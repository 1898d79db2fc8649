package io.github.recoverydocs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovedLinksTest {
  private static final Map<String, Path> PLACES =
      Map.of(
          "docs/operations/restore.md", Path.of("/p/runbooks/restore.md"),
          "docs/about us.md", Path.of("/p/runbooks/about us.md"),
          "check.md", Path.of("/p/runbooks/check.md"));

  private final MovedLinks links = new MovedLinks("docs/operations/restore.md", PLACES);

  @ParameterizedTest
  @CsvSource({
    "[a](../../check.md), [a](check.md)",
    "[a](../../check.md#how), [a](check.md#how)",
    "[a](/check.md \"title\"), [a](check.md \"title\")",
    "[a](<../about%20us.md>), [a](<about%20us.md>)",
    "'[a]\n\n[a]: ../../check.md#how', '[a]\n\n[a]: check.md#how'",
    "'| [a](../../check.md) | [b](../../check.md) |', '| [a](check.md) | [b](check.md) |'",
    "'* [a](../../check.md)\r\n* [b](../../check.md)', '* [a](check.md)\r\n* [b](check.md)'",
  })
  void aLinkToAnotherDocumentLeadsToItsNewPlace(String before, String after) {
    assertThat(links.in(before)).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](#how)",
        "[a](restore.md)",
        "[a](../../scripts/restore.sh)",
        "[a](https://example.org/check.md)",
        "[a](//example.org/check.md)",
        "[a](mailto:ada@example.org)",
        "[a](http://[broken)",
        "`[a](../../check.md)`",
        "```bash\ncat '[a](../../check.md)'\n```",
      })
  void everythingElseStaysAsItIs(String text) {
    assertThat(links.in(text)).isEqualTo(text);
  }
}
