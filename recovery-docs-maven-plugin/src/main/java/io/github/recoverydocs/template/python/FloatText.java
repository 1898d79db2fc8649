package io.github.recoverydocs.template.python;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Prints floats as Python does. */
final class FloatText {
  private FloatText() {}

  /** Returns the shortest text that reads back as the same float. */
  static String shortest(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded = exact;
    for (int digits = 1; digits <= 17; digits++) {
      rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        break;
      }
    }
    String digits = rounded.unscaledValue().abs().toString().replaceFirst("0+$", "");
    int exponent = rounded.precision() - rounded.scale() - 1;
    String sign = value < 0 ? "-" : "";
    if (exponent < -4 || exponent >= 16) {
      return sign + scientific(digits, exponent, 'e');
    }
    if (exponent < 0) {
      return sign + "0." + "0".repeat(-exponent - 1) + digits;
    }
    if (digits.length() <= exponent + 1) {
      return sign + digits + "0".repeat(exponent + 1 - digits.length()) + ".0";
    }
    return sign + digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }

  private static String scientific(String digits, int exponent, char letter) {
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String size = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
    return digits.charAt(0) + fraction + letter + (exponent < 0 ? "-" : "+") + size;
  }

  /** Returns the float as the letters f, e, g (and their capitals) of a format ask for. */
  static String format(double value, char type, int precision) {
    char small = Character.toLowerCase(type);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String word = Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
      return small == type ? word : word.toUpperCase(java.util.Locale.ROOT);
    }
    Budget.make(precision);
    String sign = value < 0 || (value == 0 && 1 / value < 0) ? "-" : "";
    BigDecimal exact = new BigDecimal(Math.abs(value));
    if (small == 'f') {
      return sign + exact.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    }
    char letter = small == type ? 'e' : 'E';
    int digits = small == 'e' ? precision + 1 : Math.max(1, precision);
    BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    String all = rounded.unscaledValue().toString();
    all = value == 0 ? "0".repeat(digits) : all + "0".repeat(Math.max(0, digits - all.length()));
    if (small == 'e') {
      return sign + scientific(all, exponent, letter);
    }
    if (exponent < -4 || exponent >= digits) {
      String significant = all.replaceFirst("0+$", "");
      return sign + scientific(significant.isEmpty() ? "0" : significant, exponent, letter);
    }
    BigDecimal plain = rounded.stripTrailingZeros();
    return sign + (value == 0 ? "0" : plain.toPlainString());
  }
}
