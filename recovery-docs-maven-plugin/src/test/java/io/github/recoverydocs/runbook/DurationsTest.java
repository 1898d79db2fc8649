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
  @CsvSource({
    "PT0S,under 10 s",
    "PT9.999S,under 10 s",
    "PT10S,about 10 s",
    "PT10.001S,about 20 s",
    "PT50S,about 50 s",
    "PT50.1S,about 1 min",
    "PT60S,about 1 min",
    "PT60.001S,about 2 min",
    "PT9M59S,about 10 min",
    "PT10M1S,about 15 min",
    "PT55M1S,about 1 h",
    "PT60M,about 1 h",
    "PT61M,about 1 h 30 min",
    "PT1H31M,about 2 h",
    "PT30H,about 30 h"
  })
  void roundsAnEstimateUp(Duration duration, String text) {
    assertThat(Durations.roughly(duration)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"PT0.034S,0.03 s", "PT12.44S,12.4 s", "PT3M5S,3 min 05 s", "PT61M,61 min 00 s"})
  void writesForPeople(Duration duration, String text) {
    assertThat(Durations.print(duration)).isEqualTo(text);
  }
}
