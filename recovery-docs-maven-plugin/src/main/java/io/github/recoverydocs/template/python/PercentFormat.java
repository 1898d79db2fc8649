package io.github.recoverydocs.template.python;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's {@code "%s of %d" % (…)}. */
public final class PercentFormat {
  private static final Pattern FIELD =
      Pattern.compile(
          "%(?:\\(([^)]*)\\))?([-+ #0]*)(\\*|\\d{1,9})?(?:\\.(\\*|\\d{0,9}))?[hlL]?(.)?",
          Pattern.DOTALL);

  private final List<?> values;
  private final Map<?, ?> names;
  private int next;

  private PercentFormat(Object value) {
    this.names = value instanceof Map<?, ?> map ? map : null;
    this.values = value instanceof Tuple tuple ? tuple : java.util.Collections.singletonList(value);
  }

  /** Formats the values, which are a tuple, a dictionary or one value. */
  public static String apply(String format, Object value) {
    PercentFormat run = new PercentFormat(value);
    Matcher field = FIELD.matcher(format);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (field.find()) {
      out.append(format, from, field.start());
      out.append(run.field(field));
      Budget.make(out.length());
      from = field.end();
    }
    boolean indexed = value instanceof java.util.ArrayList || value instanceof Range;
    if (run.names == null && run.next < run.values.size() && !indexed) {
      throw new PythonError("not all arguments converted during string formatting");
    }
    return out.append(format.substring(from)).toString();
  }

  private String field(Matcher field) {
    String type = field.group(5);
    if (type == null) {
      throw new PythonError("incomplete format");
    }
    String flags = field.group(2);
    int width = count(field.group(3), 0);
    boolean precise = field.group(4) != null;
    int precision = precise ? count(field.group(4).isEmpty() ? "0" : field.group(4), 0) : -1;
    if (type.equals("%")) {
      return "%";
    }
    Object value = value(field.group(1));
    String body = body(type.charAt(0), value, precision, flags.contains("#"));
    boolean number = "diuoxXeEfFgG".contains(type);
    String sign = "";
    if (number) {
      boolean negative = body.startsWith("-");
      sign = negative ? "-" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
      body = negative ? body.substring(1) : body;
    }
    boolean left = flags.contains("-") || width < 0;
    int missing = Math.abs(width) - Texts.length(sign) - Texts.length(body);
    if (left) {
      return Texts.fill(sign + body, 0, missing, ' ');
    }
    return number && flags.contains("0")
        ? sign + Texts.fill(body, missing, 0, '0')
        : Texts.fill(sign + body, missing, 0, ' ');
  }

  private int count(String digits, int otherwise) {
    if (digits == null) {
      return otherwise;
    }
    int count = digits.equals("*") ? Numbers.size(value(null)) : Integer.parseInt(digits);
    Budget.make(Math.abs((long) count));
    return count;
  }

  private Object value(String name) {
    if (name != null) {
      if (names == null) {
        throw new PythonError("format requires a mapping");
      }
      if (!Sequences.hasKey(names, name)) {
        throw new PythonError("the format's key '" + name + "' is not in the dictionary");
      }
      return Sequences.at(names, name);
    }
    if (next >= values.size()) {
      throw new PythonError("not enough arguments for format string");
    }
    return values.get(next++);
  }

  private static String body(char type, Object value, int precision, boolean alternate) {
    switch (type) {
      case 's':
      case 'r':
      case 'a':
        if (type == 'a') {
          break;
        }
        String text = type == 's' ? Printing.str(value) : Printing.repr(value);
        int[] points = text.codePoints().toArray();
        return precision < 0 || precision >= points.length ? text : Texts.of(points, 0, precision);
      case 'd':
      case 'i':
      case 'u':
        return whole(value, type, 10, precision);
      case 'o':
        return (alternate ? "0o" : "") + whole(value, type, 8, precision);
      case 'x':
        return (alternate ? "0x" : "") + whole(value, type, 16, precision);
      case 'X':
        return (alternate ? "0X" : "")
            + whole(value, type, 16, precision).toUpperCase(java.util.Locale.ROOT);
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        if (value instanceof Undefined undefined) {
          throw undefined.error();
        }
        if (!Numbers.isNumber(value)) {
          throw new PythonError("must be real number, not " + Types.name(value));
        }
        return FloatText.format(Numbers.real(value), type, precision < 0 ? 6 : precision);
      case 'c':
        if (value instanceof String c && Texts.length(c) == 1) {
          return c;
        }
        if (Numbers.isWhole(value) && Character.isValidCodePoint(Numbers.size(value))) {
          return Character.toString(Numbers.size(value));
        }
        throw new PythonError("%c requires int or char");
      default:
        break;
    }
    throw new PythonError("unsupported format character '" + type + "'");
  }

  private static String whole(Object value, char type, int radix, int precision) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!Numbers.isNumber(value) || (value instanceof Double && radix != 10)) {
      throw new PythonError(
          "%" + type + " format: a real number is required, not " + Types.name(value));
    }
    java.math.BigInteger number =
        value instanceof Double real
            ? new java.math.BigDecimal(real).toBigInteger()
            : Numbers.big(value);
    String digits = number.abs().toString(radix);
    digits = "0".repeat(Math.max(0, precision - digits.length())) + digits;
    return number.signum() < 0 ? "-" + digits : digits;
  }
}
