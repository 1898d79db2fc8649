package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Arithmetic;
import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.Numbers;
import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.PythonError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;

/** Filters on numbers. */
final class NumberFilters {
  private NumberFilters() {}

  static void addTo(Map<String, Registry.FilterBody> filters) {
    filters.put(
        "abs",
        (value, given, i) -> {
          if (!Numbers.isNumber(value)) {
            throw new PythonError("bad operand type for abs()");
          }
          return Comparing.order("<", value, 0L) < 0
              ? Arithmetic.sign('-', value)
              : Arithmetic.sign('+', value);
        });
    filters.put("int", (value, given, i) -> whole(value, given));
    filters.put("float", (value, given, i) -> real(value, given));
    filters.put("round", (value, given, i) -> round(value, given));
    filters.put("filesizeformat", (value, given, i) -> fileSize(value, given));
  }

  private static Object whole(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("int", 0, "default", "base");
    Object otherwise = bound.value("default", 0L);
    int base = bound.integer("base", 10);
    if (Numbers.isWhole(value)) {
      return Numbers.whole(Numbers.big(value));
    }
    if (value instanceof Double number) {
      if (number.isInfinite()) {
        throw new PythonError("cannot convert float infinity to integer");
      }
      return number.isNaN() ? otherwise : Numbers.whole(new BigDecimal(number).toBigInteger());
    }
    if (!(value instanceof String)
        && !(value instanceof io.github.recoverydocs.template.python.Markup)) {
      return otherwise;
    }
    String text =
        Printing.str(Filters.method(value, "strip"))
            .replaceAll("(?<=[0-9a-zA-Z])_(?=[0-9a-zA-Z])", "");
    try {
      return Numbers.whole(parse(text, base));
    } catch (NumberFormatException e) {
      return base == 10 ? fromReal(text, otherwise) : otherwise;
    }
  }

  private static Object fromReal(String text, Object otherwise) {
    try {
      BigDecimal number = new BigDecimal(realText(text));
      return Double.isInfinite(number.doubleValue())
          ? otherwise
          : Numbers.whole(new BigDecimal(number.doubleValue()).toBigInteger());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Java accepts suffixes and hexadecimal floats that Python does not. */
  private static String realText(String text) {
    if (text.length() > 400 || !text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,6})?")) {
      throw new NumberFormatException();
    }
    return text;
  }

  private static BigInteger parse(String text, int base) {
    String digits = text.matches("[-+].*") ? text.substring(1) : text;
    String prefix = base == 16 ? "0[xX]" : base == 8 ? "0[oO]" : base == 2 ? "0[bB]" : "$^";
    if (digits.matches("(?s)" + prefix + ".+")) {
      digits = digits.substring(2);
    }
    if (base < 2 || base > 36) {
      throw new PythonError("int with base " + base + " is not supported");
    }
    if (!digits.matches("[0-9a-zA-Z]{1,4300}")) {
      throw new NumberFormatException();
    }
    BigInteger number = new BigInteger(digits, base);
    return text.startsWith("-") ? number.negate() : number;
  }

  private static Object real(Object value, Arguments given) {
    Object otherwise = given.bind("float", 0, "default").value("default", 0.0);
    if (Numbers.isNumber(value)) {
      return Numbers.real(value);
    }
    if (value == null || value instanceof java.util.Collection || value instanceof Map) {
      return otherwise;
    }
    String text = Printing.str(Filters.method(value, "strip"));
    String bare = text.replaceFirst("^[-+]", "").toLowerCase(java.util.Locale.ROOT);
    if (bare.equals("nan")) {
      return Double.NaN;
    }
    if (bare.equals("inf") || bare.equals("infinity")) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    try {
      return Double.valueOf(realText(text.replaceAll("(?<=\\d)_(?=\\d)", "")));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static Object round(Object value, Arguments given) {
    Arguments.Bound bound = given.bind("round", 0, "precision", "method");
    int precision = bound.integer("precision", 0);
    String method = bound.text("method", "common");
    if (!Numbers.isNumber(value)) {
      throw new PythonError("a number is needed by round");
    }
    if (Math.abs((long) precision) > 300) {
      throw new PythonError("the precision " + precision + " is too large");
    }
    if (method.equals("common")) {
      if (Numbers.isWhole(value)) {
        return precision >= 0
            ? Numbers.whole(Numbers.big(value))
            : Numbers.whole(
                new BigDecimal(Numbers.big(value))
                    .setScale(precision, RoundingMode.HALF_EVEN)
                    .toBigInteger());
      }
      double number = Numbers.real(value);
      if (Double.isNaN(number) || Double.isInfinite(number)) {
        return number;
      }
      double rounded =
          new BigDecimal(number).setScale(precision, RoundingMode.HALF_EVEN).doubleValue();
      return Math.copySign(rounded, number);
    }
    if (!method.equals("ceil") && !method.equals("floor")) {
      throw new PythonError("method must be common, ceil or floor");
    }
    double factor = Math.pow(10, precision);
    double scaled = Numbers.real(value) * factor;
    return (method.equals("ceil") ? Math.ceil(scaled) : Math.floor(scaled)) / factor;
  }

  private static String fileSize(Object value, Arguments given) {
    boolean binary = given.bind("filesizeformat", 0, "binary").flag("binary", false);
    if (!(real(value, Arguments.of((Object) null)) instanceof Double bytes)) {
      throw new PythonError("could not convert " + Printing.repr(value) + " to a number");
    }
    double base = binary ? 1024 : 1000;
    if (bytes == 1) {
      return "1 Byte";
    }
    if (bytes < base) {
      return bytes.longValue() + " Bytes";
    }
    String letters = binary ? "KMGTPEZY" : "kMGTPEZY";
    double unit = base;
    for (int i = 0; i < letters.length(); i++) {
      unit *= base;
      if (bytes < unit || i == letters.length() - 1) {
        BigDecimal size = new BigDecimal(base * bytes / unit).setScale(1, RoundingMode.HALF_EVEN);
        return size.toPlainString() + " " + letters.charAt(i) + (binary ? "iB" : "B");
      }
    }
    throw new IllegalStateException();
  }
}
