package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cookiecutter's tag {@code {% now 'utc' + 'days=2', '%Y-%m-%d' %}}.
 *
 * <p>Zones and shifts are those of the library arrow, which cookiecutter uses ({@code
 * cookiecutter.extensions.TimeExtension}); so does {@code jinja2_time}.
 */
final class Clock {
  private static final String STANDARD = "%Y-%m-%d";
  private static final Pattern OFFSET =
      Pattern.compile("(?:\\(UTC)*([+-])?(\\d{2})(?::?(\\d{2}))?.*");
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

  private Clock() {}

  static Statement statement(TokenStream stream, ExpressionParser expressions) {
    Expression when = expressions.expression();
    Expression format = stream.skipOperator(",") ? expressions.expression() : null;
    return (frame, out) -> {
      try {
        Object pattern = format == null ? null : format.evaluate(frame);
        String text =
            TimeFormat.print(
                time(when, frame), pattern == null ? STANDARD : Sequences.text(pattern));
        out.value(text, when.source(), when.offset());
      } catch (PythonError e) {
        throw new JinjaError(when.position(), e);
      } catch (DateTimeException | ArithmeticException e) {
        throw new JinjaError(when.position(), "the time cannot be told: " + e.getMessage(), "");
      }
    };
  }

  private static ZonedDateTime time(Expression when, Frame frame) {
    if (when instanceof OperatorExpression.Binary shift && shift.isSumOrDifference()) {
      ZonedDateTime now = now(Sequences.text(shift.left().evaluate(frame)));
      int sign = shift.operator().isOperator("-") ? -1 : 1;
      return shift(now, sign, Sequences.text(shift.right().evaluate(frame)));
    }
    return now(Sequences.text(when.evaluate(frame)));
  }

  private static ZonedDateTime now(String zone) {
    return ZonedDateTime.now(zone(zone));
  }

  private static ZoneId zone(String name) {
    Matcher offset = OFFSET.matcher(name);
    if (name.equals("utc") || name.equals("UTC") || name.equals("Z")) {
      return ZoneOffset.UTC;
    }
    if (name.equals("local")) {
      return ZoneId.systemDefault();
    }
    if (offset.matches()) {
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int seconds = Integer.parseInt(offset.group(2)) * 3600 + minutes * 60;
      return ZoneOffset.ofTotalSeconds("-".equals(offset.group(1)) ? -seconds : seconds);
    }
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new PythonError(
          "the time zone '" + name + "' is not known",
          "Write utc, local or a name like Europe/Berlin.");
    }
    return ZoneId.of(name);
  }

  /** Shifts the time on the clock by for example "days=2,hours=1". */
  private static ZonedDateTime shift(ZonedDateTime start, int sign, String shifts) {
    long months = 0;
    BigDecimal seconds = BigDecimal.ZERO;
    for (String shift : shifts.split(",", -1)) {
      String[] parts = shift.split("=", -1);
      if (parts.length != 2 || !parts[1].strip().matches("\\d{1,6}(\\.\\d{1,6})?")) {
        throw unknown(shift);
      }
      BigDecimal value = new BigDecimal(parts[1].strip()).multiply(BigDecimal.valueOf(sign));
      switch (parts[0].strip()) {
        case "years" -> months += value.longValueExact() * 12;
        case "quarters" -> months += value.longValueExact() * 3;
        case "months" -> months += value.longValueExact();
        case "weeks" -> seconds = seconds.add(value.multiply(BigDecimal.valueOf(604_800)));
        case "days" -> seconds = seconds.add(value.multiply(BigDecimal.valueOf(86_400)));
        case "hours" -> seconds = seconds.add(value.multiply(BigDecimal.valueOf(3_600)));
        case "minutes" -> seconds = seconds.add(value.multiply(BigDecimal.valueOf(60)));
        case "seconds" -> seconds = seconds.add(value);
        default -> throw unknown(shift);
      }
    }
    LocalDateTime shifted = start.toLocalDateTime().plusMonths(months);
    return ZonedDateTime.of(
        shifted.plusNanos(seconds.multiply(NANOS).longValueExact()), start.getZone());
  }

  private static PythonError unknown(String shift) {
    return new PythonError(
        "the time cannot be shifted by '" + shift + "'",
        "Write for example days=2; there are years, quarters, months, weeks, days, hours, minutes"
            + " and seconds.");
  }
}
