package io.github.recoverydocs.template.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;

/** Walking through values, their lengths, items and slices. */
public final class Sequences {
  private Sequences() {}

  /** Returns the value, which must be a text. */
  public static String text(Object value) {
    if (value instanceof String || value instanceof Markup) {
      return value.toString();
    }
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    throw new PythonError("a text is needed here, not '" + Types.name(value) + "'");
  }

  /** Returns the value, which must be a dictionary. */
  @SuppressWarnings("unchecked")
  public static Map<Object, Object> dict(Object value) {
    if (value instanceof Map) {
      return (Map<Object, Object>) value;
    }
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    throw new PythonError("a dictionary is needed here, not '" + Types.name(value) + "'");
  }

  /** Returns the value, which must be a list that can be changed. */
  @SuppressWarnings("unchecked")
  public static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** Tells whether the value can be walked through. */
  public static boolean isIterable(Object value) {
    return value instanceof String
        || value instanceof Markup
        || value instanceof List
        || value instanceof Map
        || value instanceof DictView
        || value instanceof Lazy;
  }

  /** Walks through the value's items. */
  public static Iterator<Object> iterate(Object value) {
    if (value instanceof Map<?, ?> map) {
      return new ArrayList<Object>(map.keySet()).iterator();
    } else if (value instanceof ArrayList<?> list) {
      return live(list);
    } else if (value instanceof List<?> list) {
      return counted(list);
    } else if (value instanceof DictView view) {
      return view.items().iterator();
    } else if (value instanceof Lazy lazy) {
      return lazy.iterator();
    } else if (value instanceof String || value instanceof Markup) {
      PrimitiveIterator.OfInt points = value.toString().codePoints().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return points.hasNext();
        }

        @Override
        public Object next() {
          return Character.toString(points.nextInt());
        }
      };
    } else if (value instanceof Undefined undefined) {
      if (undefined.isEmpty()) {
        return java.util.Collections.emptyIterator();
      }
      throw undefined.error();
    }
    throw new PythonError("'" + Types.name(value) + "' object is not iterable");
  }

  /** A list may grow while Python walks through it. */
  private static Iterator<Object> live(List<?> list) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < list.size();
      }

      @Override
      public Object next() {
        Budget.step();
        return list.get(next++);
      }
    };
  }

  private static Iterator<Object> counted(List<?> list) {
    return live(list);
  }

  /** Returns all items of the value in a new list. */
  public static List<Object> items(Object value) {
    List<Object> items = new ArrayList<>();
    Iterator<Object> iterator = iterate(value);
    while (iterator.hasNext()) {
      items.add(iterator.next());
      if (items.size() % 1024 == 0) {
        Budget.items(1024);
        Budget.limit(items.size());
      }
    }
    return items;
  }

  /** Returns Python's len. */
  public static long length(Object value) {
    if (value instanceof String || value instanceof Markup) {
      return Texts.length(value.toString());
    } else if (value instanceof Collection<?> list) {
      return list.size();
    } else if (value instanceof Map<?, ?> map) {
      return map.size();
    } else if (value instanceof DictView view) {
      return view.dict().size();
    } else if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    throw new PythonError("object of type '" + Types.name(value) + "' has no len()");
  }

  static boolean contains(Object container, Object item) {
    if (container instanceof String || container instanceof Markup) {
      if (item instanceof String || item instanceof Markup) {
        return container.toString().contains(item.toString());
      }
      if (item instanceof Undefined undefined) {
        throw undefined.error();
      }
      throw new PythonError(
          "'in <string>' requires string as left operand, not " + Types.name(item));
    }
    if (container instanceof Map<?, ?> map) {
      return hasKey(map, key(item));
    }
    if (container instanceof DictView view && view.kind().endsWith("dict_keys")) {
      return hasKey(view.dict(), key(item));
    }
    if (container instanceof Range && Numbers.isWhole(item)) {
      return ((Range) container).indexOf(Numbers.whole(Numbers.big(item))) >= 0;
    }
    if (!isIterable(container) && !(container instanceof Undefined)) {
      throw new PythonError(
          "argument of type '" + Types.name(container) + "' is not a container or iterable");
    }
    Iterator<Object> items = iterate(container);
    while (items.hasNext()) {
      if (Comparing.equal(items.next(), item)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the value as a key of a dictionary, in which 1, 1.0 and True are the same. */
  public static Object key(Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (value instanceof ArrayList || value instanceof Map) {
      throw new PythonError("unhashable type: '" + Types.name(value) + "'");
    }
    return value instanceof Markup markup ? markup.text() : value;
  }

  static boolean hasKey(Map<?, ?> dict, Object key) {
    return dict.containsKey(key) || storedKey(dict, key) != key;
  }

  /** Finds the equal number under which an entry was stored. */
  private static Object storedKey(Map<?, ?> dict, Object key) {
    if (Numbers.isNumber(key) && !dict.containsKey(key)) {
      for (Object stored : dict.keySet()) {
        if (Numbers.isNumber(stored) && Comparing.equal(stored, key)) {
          return stored;
        }
      }
    }
    return key;
  }

  static Object at(Map<?, ?> dict, Object key) {
    return dict.get(storedKey(dict, key));
  }

  /** Puts an entry into a dictionary. */
  public static void put(Map<Object, Object> dict, Object key, Object value) {
    if (dict.size() > Budget.LARGEST / 16) {
      throw new PythonError("a dictionary of more than " + dict.size() + " entries is too large");
    }
    dict.put(storedKey(dict, key(key)), value);
  }

  /** Returns Python's {@code value[key]}, or nothing where Jinja would go on to look elsewhere. */
  public static java.util.Optional<Object[]> item(Object value, Object key) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (key instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (key instanceof Slice slice) {
      return isSequence(value)
          ? java.util.Optional.of(new Object[] {slice.of(value)})
          : java.util.Optional.empty();
    }
    if (value instanceof Map<?, ?> map) {
      if (key instanceof ArrayList || key instanceof Map) {
        return java.util.Optional.empty();
      }
      Object plain = key(key);
      return hasKey(map, plain)
          ? java.util.Optional.of(new Object[] {at(map, plain)})
          : java.util.Optional.empty();
    }
    if (isSequence(value) && Numbers.isWhole(key)) {
      long length = length(value);
      long index = Numbers.index(key);
      long from = index < 0 ? index + length : index;
      return from < 0 || from >= length
          ? java.util.Optional.empty()
          : java.util.Optional.of(new Object[] {at(value, (int) from)});
    }
    return java.util.Optional.empty();
  }

  /** Tells whether the value has an order and an index. */
  public static boolean isSequence(Object value) {
    return value instanceof String || value instanceof Markup || value instanceof List;
  }

  static Object at(Object sequence, int index) {
    if (sequence instanceof List<?> list) {
      return list.get(index);
    }
    String text = sequence.toString();
    String found =
        Texts.isSimple(text)
            ? text.substring(index, index + 1)
            : Character.toString(text.codePoints().toArray()[index]);
    return sequence instanceof Markup ? new Markup(found) : found;
  }
}
