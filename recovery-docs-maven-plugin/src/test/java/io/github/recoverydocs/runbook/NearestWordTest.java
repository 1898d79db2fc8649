package io.github.recoverydocs.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {

  @ParameterizedTest
  @CsvSource({"skip,0", "skpi,1", "skp,1", "skipp,1", "slip,1", "exit,3"})
  void countsEditsWithASwapAsOne(String word, int edits) {
    assertThat(NearestWord.distance(word, "skip")).isEqualTo(edits);
  }

  @Test
  void findsTheNearestAndNothingWhenNoneIsNear() {
    assertThat(NearestWord.to("timout", List.of("skip", "timeout"))).contains("timeout");
    assertThat(NearestWord.to("wholly-different", List.of("skip", "timeout"))).isEmpty();
    assertThat(NearestWord.to("skip", List.of())).isEmpty();
  }
}
