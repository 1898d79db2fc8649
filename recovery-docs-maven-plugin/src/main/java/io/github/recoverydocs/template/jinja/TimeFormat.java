package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.PythonError;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Prints times as Python's {@code strftime} does with the GNU C library in the locale "C". */
final class TimeFormat {
  /** Letters that stand for several others. */
  private static final Map<Character, String> SHORT =
      Map.of(
          'c', "%a %b %e %H:%M:%S %Y",
          'D', "%m/%d/%y",
          'F', "%Y-%m-%d",
          'r', "%I:%M:%S %p",
          'R', "%H:%M",
          'T', "%H:%M:%S",
          'x', "%m/%d/%y",
          'X', "%H:%M:%S");

  private static final Map<Character, Function<ZonedDateTime, String>> WORDS =
      Map.ofEntries(
          Map.entry('a', pattern("EEE")),
          Map.entry('A', pattern("EEEE")),
          Map.entry('b', pattern("MMM")),
          Map.entry('B', pattern("MMMM")),
          Map.entry('h', pattern("MMM")),
          Map.entry('p', pattern("a")),
          Map.entry('P', time -> pattern("a").apply(time).toLowerCase(Locale.ROOT)),
          Map.entry('f', pattern("SSSSSS")),
          Map.entry('z', pattern("xx")),
          Map.entry('Z', TimeFormat::zone),
          Map.entry('n', time -> "\n"),
          Map.entry('t', time -> "\t"),
          Map.entry('%', time -> "%"));

  private static final Map<Character, Digits> NUMBERS =
      Map.ofEntries(
          number('C', "02", time -> time.getYear() / 100),
          number('d', "02", ZonedDateTime::getDayOfMonth),
          number('e', "_2", ZonedDateTime::getDayOfMonth),
          number('g', "02", time -> time.get(IsoFields.WEEK_BASED_YEAR) % 100),
          number('G', "01", time -> time.get(IsoFields.WEEK_BASED_YEAR)),
          number('H', "02", ZonedDateTime::getHour),
          number('I', "02", time -> time.get(ChronoField.CLOCK_HOUR_OF_AMPM)),
          number('j', "03", ZonedDateTime::getDayOfYear),
          number('k', "_2", ZonedDateTime::getHour),
          number('l', "_2", time -> time.get(ChronoField.CLOCK_HOUR_OF_AMPM)),
          number('m', "02", ZonedDateTime::getMonthValue),
          number('M', "02", ZonedDateTime::getMinute),
          number('S', "02", ZonedDateTime::getSecond),
          number('u', "01", time -> time.getDayOfWeek().getValue()),
          number('U', "02", time -> week(time, time.getDayOfWeek().getValue() % 7)),
          number('V', "02", time -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
          number('w', "01", time -> time.getDayOfWeek().getValue() % 7),
          number('W', "02", time -> week(time, time.getDayOfWeek().getValue() - 1)),
          number('y', "02", time -> time.getYear() % 100),
          number('Y', "01", ZonedDateTime::getYear));

  private TimeFormat() {}

  /** A number with the character and the width that it is filled up with. */
  private record Digits(char fill, int width, Function<ZonedDateTime, Integer> value) {
    String print(ZonedDateTime time, char flag) {
      String digits = String.valueOf(value.apply(time));
      char by = flag == '_' ? ' ' : flag == '0' ? '0' : fill == '_' ? ' ' : '0';
      return flag == '-'
          ? digits
          : String.valueOf(by).repeat(Math.max(0, width - digits.length())) + digits;
    }
  }

  private static Map.Entry<Character, Digits> number(
      char letter, String fill, Function<ZonedDateTime, Integer> value) {
    return Map.entry(letter, new Digits(fill.charAt(0), fill.charAt(1) - '0', value));
  }

  private static Function<ZonedDateTime, String> pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)::format;
  }

  /** The week of the year, where the first day of a week is the given number of days ago. */
  private static int week(ZonedDateTime time, int daysAgo) {
    return (time.getDayOfYear() + 6 - daysAgo) / 7;
  }

  private static String zone(ZonedDateTime time) {
    if (!time.getZone().normalized().equals(ZoneOffset.UTC)) {
      throw new PythonError(
          "the format %Z of a time in the zone " + time.getZone() + " is not supported",
          "Write %z, or take the zone utc.");
    }
    return "UTC";
  }

  static String print(ZonedDateTime time, String format) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
        continue;
      }
      char flag = "-_0^".indexOf(format.charAt(i + 1)) >= 0 ? format.charAt(++i) : ' ';
      char letter = i + 1 < format.length() ? format.charAt(++i) : ' ';
      String text = one(time, letter, flag);
      out.append(flag == '^' ? text.toUpperCase(Locale.ROOT) : text);
    }
    return out.toString();
  }

  private static String one(ZonedDateTime time, char letter, char flag) {
    if (NUMBERS.containsKey(letter)) {
      return NUMBERS.get(letter).print(time, flag);
    }
    if (WORDS.containsKey(letter) && (flag == ' ' || flag == '^')) {
      return WORDS.get(letter).apply(time);
    }
    if (SHORT.containsKey(letter) && (flag == ' ' || flag == '^')) {
      return print(time, SHORT.get(letter));
    }
    String shown = ("%" + (flag == ' ' ? "" : flag) + letter).strip();
    throw new PythonError("the format " + shown + " of a time is not supported");
  }
}
