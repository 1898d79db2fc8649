package io.github.recoverydocs.template.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Python's operators between values. */
public final class Arithmetic {
  private Arithmetic() {}

  /** Calculates {@code left operator right}. */
  public static Object apply(String operator, Object left, Object right) {
    if (left instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (right instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (operator.equals("%") && left instanceof String format) {
      return PercentFormat.apply(format, right);
    }
    if (operator.equals("%") && left instanceof Markup) {
      throw new PythonError("% on a text that was marked as safe is not supported");
    }
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return left instanceof Double || right instanceof Double
          ? reals(operator, left, right)
          : wholes(operator, Numbers.big(left), Numbers.big(right));
    }
    if (operator.equals("+")) {
      return join(left, right);
    }
    if (operator.equals("*") && Numbers.isWhole(right) && isRepeatable(left)) {
      return repeat(left, right);
    }
    if (operator.equals("*") && Numbers.isWhole(left) && isRepeatable(right)) {
      return repeat(right, left);
    }
    throw unsupported(operator, left, right);
  }

  /** Calculates {@code -value} or {@code +value}. */
  public static Object sign(char sign, Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!Numbers.isNumber(value)) {
      throw new PythonError("bad operand type for unary " + sign + ": '" + Types.name(value) + "'");
    }
    if (value instanceof Double number) {
      return sign == '-' ? -number : number;
    }
    return Numbers.whole(sign == '-' ? Numbers.big(value).negate() : Numbers.big(value));
  }

  private static PythonError unsupported(String operator, Object left, Object right) {
    String shown = operator.equals("**") ? "** or pow()" : operator;
    return new PythonError(
        "unsupported operand type(s) for "
            + shown
            + ": '"
            + Types.name(left)
            + "' and '"
            + Types.name(right)
            + "'");
  }

  private static Object join(Object left, Object right) {
    if (left instanceof String a && right instanceof String b) {
      Budget.make((long) a.length() + b.length());
      return a + b;
    }
    if ((left instanceof Markup || right instanceof Markup)
        && (left instanceof String || left instanceof Markup)
        && (right instanceof String || right instanceof Markup)) {
      return new Markup(Markup.escape(left).text() + Markup.escape(right).text());
    }
    if (left instanceof Tuple a && right instanceof Tuple b) {
      return Tuple.of(joined(a, b));
    }
    if (left instanceof ArrayList<?> a && right instanceof ArrayList<?> b) {
      return joined(a, b);
    }
    if (left instanceof String) {
      throw new PythonError(
          "can only concatenate str (not \"" + Types.name(right) + "\") to str",
          "Use ~, which turns both sides into text.");
    }
    throw unsupported("+", left, right);
  }

  private static List<Object> joined(List<?> left, List<?> right) {
    List<Object> both = new ArrayList<>(Budget.items((long) left.size() + right.size()));
    both.addAll(left);
    both.addAll(right);
    return both;
  }

  private static boolean isRepeatable(Object value) {
    return value instanceof String
        || value instanceof Markup
        || value instanceof ArrayList
        || value instanceof Tuple;
  }

  private static Object repeat(Object value, Object count) {
    long times = Math.max(0, Numbers.index(count));
    if (value instanceof String text) {
      return text.repeat(times(text.length(), times));
    }
    if (value instanceof Markup markup) {
      return new Markup(markup.text().repeat(times(markup.text().length(), times)));
    }
    List<?> list = (List<?>) value;
    if (list.isEmpty()) {
      return value instanceof Tuple ? value : new ArrayList<>();
    }
    int rounds = (int) Math.min(times, Integer.MAX_VALUE);
    Budget.items((long) list.size() * rounds);
    List<Object> items = new ArrayList<>(list.size() * rounds);
    for (int i = 0; i < rounds; i++) {
      items.addAll(list);
    }
    return value instanceof Tuple ? Tuple.of(items) : items;
  }

  private static int times(int size, long times) {
    if (size == 0) {
      return 0;
    }
    Budget.make(times > Budget.LARGEST ? times : size * times);
    return (int) times;
  }

  private static Object wholes(String operator, BigInteger left, BigInteger right) {
    switch (operator) {
      case "+":
        return Numbers.whole(left.add(right));
      case "-":
        return Numbers.whole(left.subtract(right));
      case "*":
        return Numbers.whole(left.multiply(right));
      case "**":
        return power(left, right);
      default:
        if (right.signum() == 0) {
          throw new PythonError(
              operator.equals("/") ? "division by zero" : "integer division or modulo by zero");
        }
    }
    if (operator.equals("/")) {
      return Numbers.real(Numbers.whole(left)) / Numbers.real(Numbers.whole(right));
    }
    BigInteger[] parts = left.divideAndRemainder(right);
    boolean down = parts[1].signum() != 0 && parts[1].signum() != right.signum();
    return Numbers.whole(
        operator.equals("//")
            ? (down ? parts[0].subtract(BigInteger.ONE) : parts[0])
            : (down ? parts[1].add(right) : parts[1]));
  }

  private static Object power(BigInteger left, BigInteger right) {
    if (right.signum() < 0) {
      if (left.signum() == 0) {
        throw new PythonError("zero to a negative power");
      }
      return Math.pow(Numbers.real(Numbers.whole(left)), Numbers.real(Numbers.whole(right)));
    }
    if (left.abs().compareTo(BigInteger.ONE) > 0
        && (right.bitLength() > 31 || (long) left.bitLength() * right.intValue() > 200_000)) {
      throw new PythonError("the result of ** is too large");
    }
    if (right.bitLength() > 31) {
      return Numbers.whole(left.signum() < 0 && !right.testBit(0) ? left.negate() : left);
    }
    return Numbers.whole(left.pow(right.intValue()));
  }

  private static Object reals(String operator, Object left, Object right) {
    double a = Numbers.real(left);
    double b = Numbers.real(right);
    switch (operator) {
      case "+":
        return a + b;
      case "-":
        return a - b;
      case "*":
        return a * b;
      case "**":
        if (a < 0 && b != Math.rint(b)) {
          throw new PythonError("a root of a negative number is complex, which is not supported");
        }
        if (a == 0 && b < 0) {
          throw new PythonError("zero to a negative power");
        }
        return Math.pow(a, b);
      default:
        if (b == 0) {
          throw new PythonError("float division by zero");
        }
    }
    if (operator.equals("/")) {
      return a / b;
    }
    double rest = a % b;
    if (rest != 0 && (rest < 0) != (b < 0)) {
      rest += b;
    }
    if (operator.equals("%")) {
      return rest == 0 ? Math.copySign(0.0, b) : rest;
    }
    double quotient = (a - rest) / b;
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }
}
