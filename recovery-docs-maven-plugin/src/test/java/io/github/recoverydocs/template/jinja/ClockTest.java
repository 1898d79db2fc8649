package io.github.recoverydocs.template.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tag {@code now}. */
class ClockTest {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  @Test
  void theDayIsPrintedWithoutAFormat() {
    LocalDate before = LocalDate.now(ZoneOffset.UTC);
    String printed = render("{% now 'utc' %}");
    assertThat(LocalDate.parse(printed)).isBetween(before, LocalDate.now(ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'utc' + 'days=2,hours=1'  | 2940",
        "'utc' - 'minutes=90'      | -90",
        "'utc' - 'weeks=1.5'       | -15120",
        "'+02:00'                  | 120",
        "'-0330' + 'hours=3.5'     | 0",
        "'UTC' ~ ''                | 0",
      })
  void timesAreShifted(String when, long minutes) {
    LocalDateTime expected = LocalDateTime.now(ZoneOffset.UTC).plusMinutes(minutes);
    String printed = render("{% now " + when + ", '%Y-%m-%d %H:%M' %}");
    assertThat(ChronoUnit.MINUTES.between(expected, LocalDateTime.parse(printed, MINUTES)))
        .isBetween(-1L, 1L);
  }

  @Test
  void monthsAreThoseOfTheCalendar() {
    LocalDate expected = LocalDate.now(ZoneOffset.UTC).plusMonths(14 + 6);
    assertThat(render("{% now 'utc' + 'years=1,months=2,quarters=2', '%Y-%m' %}"))
        .isEqualTo(expected.toString().substring(0, 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'Mars/Base'               | the time zone 'Mars/Base' is not known",
        "'utc' + 'days'            | the time cannot be shifted by 'days'",
        "'utc' + 'days=-1'         | the time cannot be shifted by 'days=-1'",
        "'utc' + 'fortnights=1'    | the time cannot be shifted by 'fortnights=1'",
        "'utc' + 'months=1.5'      | the time cannot be told",
      })
  void whatIsNoTimeIsRefused(String when, String reason) {
    assertThatThrownBy(() -> render("{% now " + when + " %}"))
        .isInstanceOf(JinjaError.class)
        .hasMessageContaining(reason);
  }

  private static String render(String template) {
    JinjaEngine.Loader none =
        new JinjaEngine.Loader() {
          @Override
          public java.util.Optional<Source> load(String name) {
            return java.util.Optional.empty();
          }

          @Override
          public String searched() {
            return "nothing";
          }
        };
    return new JinjaEngine(Syntax.DEFAULT, Extensions.DEFAULT, none)
        .render(new Source("case", template), Map.of(), Duration.ofSeconds(10))
        .text();
  }
}
