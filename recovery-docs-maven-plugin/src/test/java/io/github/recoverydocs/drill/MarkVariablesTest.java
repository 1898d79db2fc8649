package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkVariablesTest {
  private static final MarkVariables VARIABLES =
      new MarkVariables(Map.of("MARK_GOOD_TIME", "2026-01-02 03:04:05.678+00"));

  @Test
  void standInTextsWithAndWithoutBraces() {
    assertThat(VARIABLES.replace("$MARK_GOOD_TIME")).isEqualTo("2026-01-02 03:04:05.678+00");
    assertThat(VARIABLES.replace("at ${MARK_GOOD_TIME}!"))
        .isEqualTo("at 2026-01-02 03:04:05.678+00!");
  }

  @Test
  void leaveWhatIsNone() {
    assertThat(VARIABLES.replace("$MARK_BAD_TIME $HOME MARK_GOOD_TIME"))
        .isEqualTo("$MARK_BAD_TIME $HOME MARK_GOOD_TIME");
  }

  @Test
  void areSetForBashOnTheSameLineWithTheInputs() {
    assertThat(VARIABLES.exports(Map.of("NAME", "it's")))
        .isEqualTo("export MARK_GOOD_TIME='2026-01-02 03:04:05.678+00'; export NAME='it'\\''s'; ");
  }
}
