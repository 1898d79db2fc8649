package io.github.recoverydocs.drill.configuration;

import io.github.recoverydocs.runbook.Durations;
import java.time.Duration;
import java.util.Optional;

/** Reads values that say how many and how long. */
final class Amounts {
  private static final String COUNT = "0*[1-9][0-9]{0,17}";

  private Amounts() {}

  /** A whole number from 1; in quotes only where a template renders to it. */
  static Optional<Long> count(Value value) {
    Optional<String> text = value.isPlain() ? value.written() : Optional.empty();
    if (value.isText()) {
      text = value.word();
      if (text.isPresent() && text.equals(value.written().map(String::strip))) {
        value.wrong("a whole number", "Write one, without quotes.");
        return Optional.empty();
      }
    } else if (!value.isPlain()) {
      value.wrong("a whole number", "Write one, without quotes.");
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> count = text.filter(digits -> digits.matches(COUNT)).map(Long::valueOf);
    if (count.isEmpty()) {
      value.problem("is '" + text.get() + "'", "Write a whole number from 1, of digits only.");
    }
    return count;
  }

  /** A number with its unit. */
  static Optional<Duration> duration(Value value) {
    Optional<String> text = value.isPlain() ? value.written() : value.word();
    Optional<Duration> duration = text.flatMap(Durations::parse);
    if (text.isPresent() && duration.isEmpty()) {
      value.problem(
          "is '" + text.get() + "', which is no duration",
          "Write a whole number from 1 with its unit, ms, s, m or h: 90s, 5m, 24h.");
    }
    return duration;
  }
}
