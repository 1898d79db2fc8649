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

  /**
   * Writes a duration as an estimate, rounded up: {@code under 10 s}, {@code about 20 s}, {@code
   * about 3 min}, {@code about 1 h 30 min}. The steps are ten seconds, from a minute on a minute,
   * from ten on five, from an hour on half an hour.
   */
  public static String roughly(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 10_000) {
      return "under 10 s";
    }
    long minute = 60_000;
    long step =
        millis <= minute
            ? 10_000
            : millis <= 10 * minute ? minute : millis <= 60 * minute ? 5 * minute : 30 * minute;
    long seconds = (millis + step - 1) / step * step / 1000;
    long minutes = seconds / 60;
    if (minutes == 0) {
      return "about " + seconds + " s";
    }
    String hours = minutes < 60 ? "" : " " + minutes / 60 + " h";
    return "about" + hours + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
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
