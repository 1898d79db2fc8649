package io.github.recoverydocs.runbook;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes durations as people write them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code
 * 1h}.
 */
public final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

  private Durations() {}

  /** Returns the duration, or nothing when the text has no unit, is zero or is no number. */
  public static Optional<Duration> parse(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(form.group(1));
    Duration duration =
        switch (form.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          default -> Duration.ofHours(amount);
        };
    return duration.isZero() ? Optional.empty() : Optional.of(duration);
  }

  /** Writes a duration for people: {@code 0.03 s}, {@code 12.4 s}, {@code 3 min 05 s}. */
  public static String print(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes > 0) {
      return String.format(Locale.ROOT, "%d min %02d s", minutes, duration.toSecondsPart());
    }
    double seconds = duration.toMillis() / 1000.0;
    return String.format(Locale.ROOT, seconds < 1 ? "%.2f s" : "%.1f s", seconds);
  }
}
