package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title in a list of titles. */
class PlainTextTest {

  @ParameterizedTest
  @CsvSource({
    "Restore, Restore",
    "1. Restore, 1. Restore",
    "# of rows, # of rows",
    "**Stop** the _server_, Stop the server",
    "Run [`pg_restore`](https://example.com), Run pg_restore",
    "Rows of table_a_b, Rows of table_a_b",
    "Rows of `table_a_b`, Rows of table_a_b",
    "Restore \\*.sql, Restore *.sql",
    "Dump &amp; restore, Dump & restore",
    "Restore <database>, Restore <database>",
    "~~Old~~ new, Old new",
    "[draft] Restore, [draft] Restore",
    "![logo](a.png) Restore, Restore"
  })
  void aTitleIsReadAsThePageShowsIt(String markdown, String read) {
    assertThat(PlainText.ofTitle(markdown)).isEqualTo(read);
  }
}
