package io.github.recoverydocs.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StalenessTest {
  private static final Input PLUGIN = new Input("plugin", "recovery-docs", "1.0");
  private static final Input DOCUMENT = new Input("document", "a.md", "abc");
  private static final Input IMAGE = new Input("image", "a.md", "abc");

  @Test
  void findsNothingWhereNothingHasChanged() {
    assertThat(Staleness.of(List.of(PLUGIN, DOCUMENT), List.of(DOCUMENT, PLUGIN))).isEmpty();
  }

  @Test
  void namesWhatHasChangedGoneAndCome() {
    assertThat(
            Staleness.of(
                List.of(PLUGIN, DOCUMENT),
                List.of(new Input("plugin", "recovery-docs", "1.1"), IMAGE)))
        .containsExactly(
            "the plugin recovery-docs has changed",
            "the document a.md is no longer there",
            "the image a.md is new");
  }
}
