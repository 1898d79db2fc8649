package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.site.Highlighter.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is coloured of a block. */
class HighlighterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bash | for f in *; do true # all | [for:keyword] f [in:keyword] *; [do:keyword] true [# all:comment]",
        "bash | psql -c 'SELECT 1' \"$DB\" | psql -c ['SELECT 1':string] [\"$DB\":string]",
        "sh | echo ${A:-1} $B $? a#b | echo [${A:-1}:variable] [$B:variable] [$?:variable] a#b",
        "bash | db-restore.sh --for-all=do | db-restore.sh --for-all=do",
        "sql | select 'it''s' -- x | [select:keyword] ['it':string]['s':string] [-- x:comment]",
        "yaml | image: postgres # 17 | [image:keyword]: postgres [# 17:comment]",
        "ini | archive_mode = on | [archive_mode:keyword] = on",
        "text | for f in | for f in",
        "console | $ for f in | $ for f in",
        "`` | for f in | for f in"
      })
  void eachLanguageHasItsOwnColours(String language, String text, String colored) {
    assertThat(print(Highlighter.tokens(text, language))).isEqualTo(colored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "sql", "yaml", "ini", "text", "bash {.x}", ""})
  void nothingOfTheTextIsLost(String language) {
    String text = "a='x\ny' # it's\n$A ${B \"\n\t-- c /* d\nkey: v\n[part]\n k = 1\n\"open";

    assertThat(
            Highlighter.tokens(text, language).stream()
                .map(Token::text)
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Test
  void aLongStringNeedsNoDeepStack() {
    String text = "echo \"" + "a\\\"".repeat(100_000) + "\"";

    assertThat(Highlighter.tokens(text, "bash")).hasSize(2);
  }

  private static String print(List<Token> tokens) {
    return tokens.stream()
        .map(
            token ->
                token.kind().isEmpty()
                    ? token.text()
                    : "[" + token.text() + ":" + token.kind() + "]")
        .collect(Collectors.joining());
  }
}
