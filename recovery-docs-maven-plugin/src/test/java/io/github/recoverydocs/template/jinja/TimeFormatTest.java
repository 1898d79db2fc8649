package io.github.recoverydocs.template.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.recoverydocs.template.python.PythonError;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** Holds times to what Python printed; {@code record-times.py} recorded it. */
class TimeFormatTest {

  @Test
  void timesPrintAsPythonPrintsThem() throws IOException {
    try (InputStream in = TimeFormatTest.class.getResourceAsStream("/jinja/times.json")) {
      for (JsonNode recorded : new ObjectMapper().readTree(in)) {
        ZonedDateTime time = ZonedDateTime.parse(recorded.get("time").textValue());
        recorded
            .get("texts")
            .properties()
            .forEach(
                text ->
                    assertThat(TimeFormat.print(time, text.getKey()))
                        .as(text.getKey() + " of " + time)
                        .isEqualTo(text.getValue().textValue()));
      }
    }
  }

  @Test
  void theZoneUtcHasAName() {
    assertThat(TimeFormat.print(ZonedDateTime.parse("2026-03-05T04:05:06Z"), "%Z"))
        .isEqualTo("UTC");
  }

  @Test
  void whatPrintsDifferentlyElsewhereIsRefused() {
    ZonedDateTime berlin = ZonedDateTime.now(ZoneId.of("Europe/Berlin"));

    assertThatThrownBy(() -> TimeFormat.print(berlin, "%Z"))
        .isInstanceOf(PythonError.class)
        .hasMessageContaining("%Z of a time in the zone Europe/Berlin is not supported");
    assertThatThrownBy(() -> TimeFormat.print(berlin, "%10Y"))
        .isInstanceOf(PythonError.class)
        .hasMessageContaining("%1");
    assertThatThrownBy(() -> TimeFormat.print(berlin, "%-a"))
        .isInstanceOf(PythonError.class)
        .hasMessageContaining("%-a");
  }
}
