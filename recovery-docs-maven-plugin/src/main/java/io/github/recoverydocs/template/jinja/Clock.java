package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Cookiecutter's tag {@code {% now 'utc', '%Y-%m-%d' %}}. */
final class Clock {
  private static final Map<Character, String> PATTERNS =
      Map.ofEntries(
          Map.entry('Y', "uuuu"),
          Map.entry('y', "uu"),
          Map.entry('m', "MM"),
          Map.entry('d', "dd"),
          Map.entry('H', "HH"),
          Map.entry('I', "hh"),
          Map.entry('M', "mm"),
          Map.entry('S', "ss"),
          Map.entry('f', "SSSSSS"),
          Map.entry('p', "a"),
          Map.entry('A', "EEEE"),
          Map.entry('a', "EEE"),
          Map.entry('B', "MMMM"),
          Map.entry('b', "MMM"),
          Map.entry('j', "DDD"),
          Map.entry('z', "xx"),
          Map.entry('F', "uuuu-MM-dd"),
          Map.entry('T', "HH:mm:ss"),
          Map.entry('D', "MM/dd/uu"));

  private Clock() {}

  static Statement statement(TokenStream stream, ExpressionParser expressions) {
    Expression zone = expressions.expression();
    Expression format = stream.skipOperator(",") ? expressions.expression() : null;
    return (frame, out) -> {
      try {
        Object pattern = format == null ? null : format.evaluate(frame);
        ZonedDateTime now = ZonedDateTime.now(zone(Sequences.text(zone.evaluate(frame))));
        String text = format(now, pattern == null ? "%Y-%m-%d" : Sequences.text(pattern));
        out.value(text, zone.source(), zone.offset());
      } catch (PythonError e) {
        throw new JinjaError(zone.position(), e);
      }
    };
  }

  private static ZoneId zone(String name) {
    try {
      return switch (name) {
        case "utc", "UTC" -> ZoneOffset.UTC;
        case "local" -> ZoneId.systemDefault();
        default -> ZoneId.of(name);
      };
    } catch (DateTimeException e) {
      throw new PythonError(
          "the time zone '" + name + "' is not known",
          "Write utc, local or a name like Europe/Berlin.");
    }
  }

  private static String format(ZonedDateTime now, String format) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
        continue;
      }
      char letter = format.charAt(++i);
      String pattern = PATTERNS.get(letter);
      if (letter == '%') {
        out.append('%');
      } else if (pattern == null) {
        throw new PythonError("the format %" + letter + " of a time is not supported");
      } else {
        out.append(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(now));
      }
    }
    return out.toString();
  }
}
