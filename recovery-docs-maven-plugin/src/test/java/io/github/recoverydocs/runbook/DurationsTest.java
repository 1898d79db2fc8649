package io.github.recoverydocs.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({"500ms,PT0.5S", "30s,PT30S", "5m,PT5M", "1h,PT1H", "' 2 M ',PT2M"})
  void readsWhatPeopleWrite(String text, Duration duration) {
    assertThat(Durations.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "s", "0s", "-1s", "1.5m", "1d", "9999999999s"})
  void refusesWhatHasNoUnitOrNoLength(String text) {
    assertThat(Durations.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT0.034S,0.03 s", "PT12.44S,12.4 s", "PT3M5S,3 min 05 s", "PT61M,61 min 00 s"})
  void writesForPeople(Duration duration, String text) {
    assertThat(Durations.print(duration)).isEqualTo(text);
  }
}
