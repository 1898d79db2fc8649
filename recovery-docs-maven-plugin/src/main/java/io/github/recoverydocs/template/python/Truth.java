package io.github.recoverydocs.template.python;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** What counts as true in Python: everything but None, zero and what is empty. */
public final class Truth {
  private Truth() {}

  /** Returns whether the value is true. */
  public static boolean of(Object value) {
    if (value == null) {
      return false;
    } else if (value instanceof Boolean flag) {
      return flag;
    } else if (value instanceof String text) {
      return !text.isEmpty();
    } else if (value instanceof Long number) {
      return number != 0;
    } else if (value instanceof Double number) {
      return number != 0;
    } else if (value instanceof BigInteger number) {
      return number.signum() != 0;
    } else if (value instanceof Markup markup) {
      return !markup.text().isEmpty();
    } else if (value instanceof List<?> list) {
      return !list.isEmpty();
    } else if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    } else if (value instanceof DictView view) {
      return !view.dict().isEmpty();
    } else if (value instanceof Undefined undefined) {
      if (undefined.isEmpty()) {
        return false;
      }
      throw undefined.error();
    }
    return true;
  }
}
