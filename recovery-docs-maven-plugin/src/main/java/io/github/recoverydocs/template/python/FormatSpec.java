package io.github.recoverydocs.template.python;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part behind the colon in {@code "{:>10,.2f}"}. */
final class FormatSpec {
  private static final Pattern SPEC =
      Pattern.compile(
          "(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\\d+)?([,_])?(?:\\.(\\d+))?([bcdeEfFgGnosxX%])?",
          Pattern.DOTALL);

  private FormatSpec() {}

  static String apply(Object value, String spec) {
    if (spec.isEmpty()) {
      return Printing.str(value);
    }
    Matcher parts = SPEC.matcher(spec);
    if (!parts.matches()) {
      throw new PythonError("Invalid format specifier '" + spec + "'");
    }
    boolean number =
        Numbers.isNumber(value) && !(value instanceof Boolean && parts.group(9) == null);
    if (!number && !(value instanceof String) && !(value instanceof Boolean)) {
      throw new PythonError(
          "unsupported format string passed to " + Types.name(value) + ".__format__");
    }
    if (value instanceof Boolean && !number) {
      throw new PythonError("a format of a boolean is not supported", "Use |string first.");
    }
    String body = number ? number(value, parts) : text((String) value, parts);
    String sign = "";
    if (number) {
      boolean negative = body.startsWith("-");
      sign =
          negative
              ? "-"
              : parts.group(3) == null || parts.group(3).equals("-") ? "" : parts.group(3);
      body = negative ? body.substring(1) : body;
    }
    return pad(sign, body, parts, number);
  }

  private static String pad(String sign, String body, Matcher parts, boolean number) {
    int width = parts.group(6) == null ? 0 : bounded(parts.group(6));
    int missing = width - Texts.length(sign) - Texts.length(body);
    boolean zero = parts.group(5) != null;
    int fill = parts.group(1) != null ? parts.group(1).codePointAt(0) : zero ? '0' : ' ';
    String align =
        parts.group(2) != null ? parts.group(2) : zero && number ? "=" : number ? ">" : "<";
    return switch (align) {
      case "<" -> Texts.fill(sign + body, 0, missing, fill);
      case ">" -> Texts.fill(sign + body, missing, 0, fill);
      case "^" -> Texts.fill(sign + body, missing / 2, missing - missing / 2, fill);
      default -> {
        if (!number) {
          throw new PythonError("'=' alignment not allowed in string format specifier");
        }
        yield sign + Texts.fill(body, missing, 0, fill);
      }
    };
  }

  private static String text(String value, Matcher parts) {
    if (parts.group(9) != null && !parts.group(9).equals("s")) {
      throw new PythonError(
          "Unknown format code '" + parts.group(9) + "' for object of type 'str'");
    }
    if (parts.group(3) != null || parts.group(4) != null || parts.group(7) != null) {
      throw new PythonError("Sign, '#' and ',' are not allowed in string format specifier");
    }
    int[] points = value.codePoints().toArray();
    int length = parts.group(8) == null ? points.length : bounded(parts.group(8));
    return Texts.of(points, 0, Math.min(length, points.length));
  }

  private static String number(Object value, Matcher parts) {
    char type = parts.group(9) == null ? ' ' : parts.group(9).charAt(0);
    boolean whole = Numbers.isWhole(value);
    String precision = parts.group(8);
    String digits;
    if ("bdoxXcn".indexOf(type) >= 0 || (type == ' ' && whole)) {
      if (!whole || precision != null || type == 'n' || type == 'c') {
        throw new PythonError(
            "format code '" + type + "' for '" + Types.name(value) + "' is not supported");
      }
      int radix = type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
      digits = Numbers.big(value).toString(radix);
      digits = type == 'X' ? digits.toUpperCase(java.util.Locale.ROOT) : digits;
      if (parts.group(4) != null && radix != 10) {
        digits = digits.replaceFirst("^(-?)", "$10" + type);
      }
      if (parts.group(7) != null && radix != 10) {
        throw new PythonError("a format with '" + parts.group(7) + type + "' is not supported");
      }
    } else if (type == 's') {
      throw new PythonError(
          "Unknown format code 's' for object of type '" + Types.name(value) + "'");
    } else if (type == ' ' && precision == null) {
      digits = FloatText.shortest(Numbers.real(value));
    } else if (type == ' ' || parts.group(4) != null) {
      throw new PythonError("this format of a float is not supported", "Use f, e or g.");
    } else if (type == '%') {
      digits =
          FloatText.format(
                  Numbers.real(value) * 100, 'f', precision == null ? 6 : bounded(precision))
              + "%";
    } else {
      digits =
          FloatText.format(Numbers.real(value), type, precision == null ? 6 : bounded(precision));
    }
    return parts.group(7) == null ? digits : grouped(digits, parts.group(7));
  }

  private static String grouped(String digits, String separator) {
    Matcher whole = Pattern.compile("^(-?)(\\d+)").matcher(digits);
    if (!whole.find()) {
      return digits;
    }
    String separated = whole.group(2).replaceAll("(?<=\\d)(?=(\\d{3})+$)", separator);
    return whole.group(1) + separated + digits.substring(whole.end());
  }

  private static int bounded(String digits) {
    if (digits.length() > 9) {
      throw new PythonError("the width or precision " + digits + " is too large");
    }
    return Budget.make(Integer.parseInt(digits));
  }
}
