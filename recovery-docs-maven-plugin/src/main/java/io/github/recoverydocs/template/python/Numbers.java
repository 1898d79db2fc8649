package io.github.recoverydocs.template.python;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Python's numbers: whole numbers of any size, floats, and booleans that count as 0 and 1. */
public final class Numbers {
  private static final int LARGEST_BITS = 100_000;

  private Numbers() {}

  /** Tells whether the value is a whole number; booleans are. */
  public static boolean isWhole(Object value) {
    return value instanceof Long || value instanceof Boolean || value instanceof BigInteger;
  }

  /** Tells whether the value is a number; booleans are. */
  public static boolean isNumber(Object value) {
    return isWhole(value) || value instanceof Double;
  }

  /** Returns the whole number with any size. */
  public static BigInteger big(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? BigInteger.ONE : BigInteger.ZERO;
    }
    return value instanceof BigInteger big ? big : BigInteger.valueOf((Long) value);
  }

  /** Returns the whole number in its smallest form. */
  public static Object whole(BigInteger value) {
    if (value.bitLength() > LARGEST_BITS) {
      throw new PythonError("a number of " + value.bitLength() + " bits is too large");
    }
    if (value.bitLength() > 64) {
      Budget.make(value.bitLength() / 8);
    }
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  /** Returns the number as a float. */
  public static double real(Object value) {
    if (value instanceof Double number) {
      return number;
    }
    if (value instanceof Long number) {
      return number;
    }
    double result = big(value).doubleValue();
    if (Double.isInfinite(result)) {
      throw new PythonError("int too large to convert to float");
    }
    return result;
  }

  /** Returns the whole number that is needed as an index or a count. */
  public static long index(Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!isWhole(value)) {
      throw new PythonError(
          "'" + Types.name(value) + "' object cannot be interpreted as an integer");
    }
    BigInteger big = big(value);
    if (big.bitLength() > 63) {
      throw new PythonError("the number " + big + " is too large here");
    }
    return big.longValue();
  }

  /** Returns an index cut to what fits. */
  public static int size(Object value) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, index(value)));
  }

  /** Compares two numbers exactly. */
  public static int compare(Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return Long.compare(a, b);
    }
    if (isWhole(left) && isWhole(right)) {
      return big(left).compareTo(big(right));
    }
    double a = left instanceof Double number ? number : 0;
    double b = right instanceof Double number ? number : 0;
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return Double.compare(a, b);
    }
    return decimal(left).compareTo(decimal(right));
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof Double number ? new BigDecimal(number) : new BigDecimal(big(value));
  }
}
