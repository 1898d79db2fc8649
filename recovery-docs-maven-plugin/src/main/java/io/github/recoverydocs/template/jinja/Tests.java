package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arithmetic;
import io.github.recoverydocs.template.python.Callable;
import io.github.recoverydocs.template.python.Comparing;
import io.github.recoverydocs.template.python.Markup;
import io.github.recoverydocs.template.python.Numbers;
import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Undefined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Jinja2's tests, as in {@code x is defined}. */
final class Tests {
  private Tests() {}

  static Map<String, Registry.TestBody> all() {
    Map<String, Registry.TestBody> tests = new LinkedHashMap<>();
    add(tests, 0, (value, given) -> !(value instanceof Undefined), "defined");
    add(tests, 0, (value, given) -> value instanceof Undefined, "undefined");
    add(tests, 0, (value, given) -> value == null, "none");
    add(tests, 0, (value, given) -> value instanceof Boolean, "boolean");
    add(tests, 0, (value, given) -> Boolean.TRUE.equals(value), "true");
    add(tests, 0, (value, given) -> Boolean.FALSE.equals(value), "false");
    add(tests, 0, (v, given) -> Numbers.isWhole(v) && !(v instanceof Boolean), "integer");
    add(tests, 0, (value, given) -> value instanceof Double, "float");
    add(tests, 0, (value, given) -> Numbers.isNumber(value), "number");
    add(tests, 0, (value, given) -> isText(value), "string");
    add(tests, 0, (value, given) -> value instanceof Map, "mapping");
    add(tests, 0, (value, given) -> Sequences.isIterable(used(value)), "iterable");
    add(tests, 0, (v, given) -> Sequences.isSequence(v) || v instanceof Map, "sequence");
    add(tests, 0, (value, given) -> used(value) instanceof Callable, "callable");
    add(tests, 0, (value, given) -> value instanceof Markup, "escaped");
    add(tests, 0, (value, given) -> remainder(value, 2L) == 1, "odd");
    add(tests, 0, (value, given) -> remainder(value, 2L) == 0, "even");
    add(tests, 1, (value, given) -> remainder(value, given.get(0)) == 0, "divisibleby");
    add(tests, 0, (value, given) -> isCase(value, true), "upper");
    add(tests, 0, (value, given) -> isCase(value, false), "lower");
    add(tests, 1, (value, given) -> same(value, given.get(0)), "sameas");
    comparison(tests, "==", "eq", "equalto", "==");
    comparison(tests, "!=", "ne", "!=");
    comparison(tests, "<", "lt", "lessthan", "<");
    comparison(tests, "<=", "le", "<=");
    comparison(tests, ">", "gt", "greaterthan", ">");
    comparison(tests, ">=", "ge", ">=");
    comparison(tests, "in", "in");
    return Map.copyOf(tests);
  }

  private static void comparison(
      Map<String, Registry.TestBody> tests, String operator, String... names) {
    add(tests, 1, (value, given) -> Comparing.holds(operator, value, given.get(0)), names);
  }

  private static void add(
      Map<String, Registry.TestBody> tests, int count, Registry.TestBody body, String... names) {
    for (String name : names) {
      tests.put(
          name,
          (value, given) -> {
            if (given.size() != count) {
              throw new PythonError("the test '" + name + "' takes " + count + " arguments");
            }
            return body.holds(value, given);
          });
    }
  }

  private static Object used(Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    return value;
  }

  private static boolean isText(Object value) {
    return value instanceof String || value instanceof Markup;
  }

  private static int remainder(Object value, Object divisor) {
    Object rest = Arithmetic.apply("%", value, divisor);
    return Comparing.equal(rest, 0L) ? 0 : Comparing.equal(rest, 1L) ? 1 : 2;
  }

  private static boolean isCase(Object value, boolean upper) {
    String text = Printing.str(value);
    String same = upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    String other = upper ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT);
    return same.equals(text) && !other.equals(text);
  }

  private static boolean same(Object left, Object right) {
    if (left == null || left instanceof Boolean || right == null || right instanceof Boolean) {
      return left == null ? right == null : left.equals(right);
    }
    if (left == right && (left instanceof List || left instanceof Map)) {
      return true;
    }
    if (left instanceof List || left instanceof Map || right instanceof List) {
      return false;
    }
    throw new PythonError(
        "the identity of texts and numbers is not supported", "Compare them with ==.");
  }
}
