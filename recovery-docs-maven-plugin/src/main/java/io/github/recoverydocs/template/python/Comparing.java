package io.github.recoverydocs.template.python;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Python's comparisons: equality across types is never true by chance, order is per type. */
public final class Comparing {
  private Comparing() {}

  /** Tells whether both are equal in Python. */
  public static boolean equal(Object left, Object right) {
    Budget.step();
    if (left instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (right instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (left == right) {
      return !(left instanceof Double number && number.isNaN());
    }
    if (left == null || right == null) {
      return false;
    }
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return !isNan(left) && !isNan(right) && Numbers.compare(left, right) == 0;
    }
    if (isText(left) && isText(right)) {
      return left.toString().equals(right.toString());
    }
    if (left instanceof List<?> a && right instanceof List<?> b) {
      return Types.name(left).equals(Types.name(right)) && Budget.deeper(() -> sameItems(a, b));
    }
    if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
      return Budget.deeper(() -> sameEntries(a, b));
    }
    if (left instanceof DictView || right instanceof DictView) {
      throw new PythonError("comparing views of dictionaries is not supported", "Use |list first.");
    }
    return Objects.equals(left, right);
  }

  private static boolean isNan(Object value) {
    return value instanceof Double number && number.isNaN();
  }

  private static boolean isText(Object value) {
    return value instanceof String || value instanceof Markup;
  }

  private static boolean sameItems(List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Iterator<?> other = right.iterator();
    return left.stream().allMatch(item -> equal(item, other.next()));
  }

  private static boolean sameEntries(Map<?, ?> left, Map<?, ?> right) {
    return left.size() == right.size()
        && left.entrySet().stream()
            .allMatch(
                entry ->
                    Sequences.hasKey(right, entry.getKey())
                        && equal(entry.getValue(), Sequences.at(right, entry.getKey())));
  }

  /** Orders both, or says that they have no order. */
  public static int order(String operator, Object left, Object right) {
    Budget.step();
    if (left instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (right instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return Numbers.compare(left, right);
    }
    if (isText(left) && isText(right)) {
      return Texts.compare(left.toString(), right.toString());
    }
    if (left instanceof List<?> a
        && right instanceof List<?> b
        && !(left instanceof Range)
        && Types.name(left).equals(Types.name(right))) {
      return Budget.deeper(() -> orderOfItems(operator, a, b));
    }
    throw new PythonError(
        "'"
            + operator
            + "' not supported between instances of '"
            + Types.name(left)
            + "' and '"
            + Types.name(right)
            + "'");
  }

  private static int orderOfItems(String operator, List<?> left, List<?> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      if (!equal(left.get(i), right.get(i))) {
        return order(operator, left.get(i), right.get(i));
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  /** Tells whether {@code left operator right}, for the operators of comparison. */
  public static boolean holds(String operator, Object left, Object right) {
    if ((isNan(left) || isNan(right)) && !operator.equals("in") && !operator.equals("not in")) {
      return operator.equals("!=");
    }
    return switch (operator) {
      case "==" -> equal(left, right);
      case "!=" -> !equal(left, right);
      case "<" -> order(operator, left, right) < 0;
      case "<=" -> order(operator, left, right) <= 0;
      case ">" -> order(operator, left, right) > 0;
      case ">=" -> order(operator, left, right) >= 0;
      case "in" -> Sequences.contains(right, left);
      case "not in" -> !Sequences.contains(right, left);
      default -> throw new IllegalArgumentException(operator);
    };
  }
}
