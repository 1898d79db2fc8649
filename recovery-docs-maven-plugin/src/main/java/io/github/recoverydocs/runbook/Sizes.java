package io.github.recoverydocs.runbook;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sizes as Docker writes them, in powers of 1024: {@code 512m}, {@code 4g}. */
public final class Sizes {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*([kmgt])(i?b)?");
  private static final String UNITS = "kmgt";

  private Sizes() {}

  /** Returns the size in bytes, or nothing when the text has no unit, is zero or is no number. */
  public static OptionalLong parse(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return OptionalLong.empty();
    }
    long amount = Long.parseLong(form.group(1));
    int power = UNITS.indexOf(form.group(2)) + 1;
    return amount == 0 || amount > Long.MAX_VALUE >> 10 * power
        ? OptionalLong.empty()
        : OptionalLong.of(amount << 10 * power);
  }

  /** Writes a size for people, in the largest unit of which it has one: {@code 411 MB}. */
  public static String print(long bytes) {
    double size = bytes;
    String unit = "bytes";
    for (String next : new String[] {"kB", "MB", "GB", "TB"}) {
      if (size < 1000) {
        break;
      }
      size /= 1000;
      unit = next;
    }
    return String.format(
        Locale.ROOT, size < 10 && !unit.equals("bytes") ? "%.1f %s" : "%.0f %s", size, unit);
  }
}
