package io.github.recoverydocs.template.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The methods of Python's list, tuple and dict. */
final class CollectionMethods {
  static final List<String> OF_LISTS =
      List.of("append clear copy count extend index insert pop remove reverse sort".split(" "));
  static final List<String> OF_TUPLES = List.of("count", "index");
  static final List<String> OF_DICTS =
      List.of(
          ("clear copy fromkeys get items keys move_to_end pop popitem setdefault update values")
              .split(" "));

  private static final Map<String, BiFunction<List<Object>, Arguments, Object>> LISTS = lists();
  private static final Map<String, BiFunction<Map<Object, Object>, Arguments, Object>> DICTS =
      dicts();

  private CollectionMethods() {}

  static BiFunction<List<Object>, Arguments, Object> ofList(String name) {
    return LISTS.get(name);
  }

  static BiFunction<Map<Object, Object>, Arguments, Object> ofDict(String name) {
    return DICTS.get(name);
  }

  private static Map<String, BiFunction<List<Object>, Arguments, Object>> lists() {
    Map<String, BiFunction<List<Object>, Arguments, Object>> table = new LinkedHashMap<>();
    table.put("append", (list, given) -> add(list, list.size(), given.positional("append", 1, 1)));
    table.put("insert", CollectionMethods::insert);
    table.put("extend", CollectionMethods::extend);
    table.put("pop", CollectionMethods::pop);
    table.put("remove", CollectionMethods::remove);
    table.put("count", CollectionMethods::count);
    table.put("index", CollectionMethods::index);
    table.put("copy", (list, given) -> new ArrayList<>(list));
    table.put(
        "clear",
        (list, given) -> {
          list.clear();
          return null;
        });
    table.put(
        "reverse",
        (list, given) -> {
          Collections.reverse(list);
          return null;
        });
    table.put("sort", CollectionMethods::sort);
    return Map.copyOf(table);
  }

  private static Object sort(List<Object> list, Arguments given) {
    if (!given.positional().isEmpty()) {
      throw new PythonError("sort() takes no positional arguments");
    }
    Arguments.Bound bound = given.bind("sort", 0, "reverse");
    boolean reverse = bound.flag("reverse", false);
    if (reverse) {
      Collections.reverse(list);
    }
    list.sort((left, right) -> Comparing.order("<", left, right));
    if (reverse) {
      Collections.reverse(list);
    }
    return null;
  }

  private static Object add(List<Object> list, int index, List<Object> values) {
    Budget.limit(list.size() + values.size());
    Budget.items(values.size());
    list.addAll(index, values);
    return null;
  }

  private static Object insert(List<Object> list, Arguments given) {
    List<Object> arguments = given.positional("insert", 2, 2);
    int index = Numbers.size(arguments.get(0));
    int from = index < 0 ? Math.max(0, index + list.size()) : Math.min(index, list.size());
    return add(list, from, Collections.singletonList(arguments.get(1)));
  }

  private static Object extend(List<Object> list, Arguments given) {
    return add(list, list.size(), Sequences.items(given.positional("extend", 1, 1).get(0)));
  }

  private static Object pop(List<Object> list, Arguments given) {
    List<Object> arguments = given.positional("pop", 0, 1);
    int index = arguments.isEmpty() ? -1 : Numbers.size(arguments.get(0));
    int from = index < 0 ? index + list.size() : index;
    if (from < 0 || from >= list.size()) {
      throw new PythonError(list.isEmpty() ? "pop from empty list" : "pop index out of range");
    }
    return list.remove(from);
  }

  private static Object remove(List<Object> list, Arguments given) {
    Object wanted = given.positional("remove", 1, 1).get(0);
    for (int i = 0; i < list.size(); i++) {
      if (Comparing.equal(list.get(i), wanted)) {
        list.remove(i);
        return null;
      }
    }
    throw new PythonError("list.remove(x): x not in list");
  }

  private static Object count(List<Object> list, Arguments given) {
    Object wanted = given.positional("count", 1, 1).get(0);
    return list.stream().filter(item -> Comparing.equal(item, wanted)).count();
  }

  private static Object index(List<Object> list, Arguments given) {
    Object wanted = given.positional("index", 1, 1).get(0);
    for (int i = 0; i < list.size(); i++) {
      if (Comparing.equal(list.get(i), wanted)) {
        return (long) i;
      }
    }
    throw new PythonError(Printing.repr(wanted) + " is not in list");
  }

  private static Map<String, BiFunction<Map<Object, Object>, Arguments, Object>> dicts() {
    Map<String, BiFunction<Map<Object, Object>, Arguments, Object>> table = new LinkedHashMap<>();
    for (String view : List.of("keys", "values", "items")) {
      table.put(
          view,
          (dict, given) -> {
            given.positional(view, 0, 0);
            return dict instanceof OrderedDict
                ? new DictView("odict_" + view, dict)
                : new DictView("dict_" + view, dict);
          });
    }
    table.put("get", CollectionMethods::get);
    table.put("pop", CollectionMethods::popKey);
    table.put("setdefault", CollectionMethods::setDefault);
    table.put("update", CollectionMethods::update);
    table.put(
        "copy",
        (dict, given) ->
            dict instanceof OrderedDict ? new OrderedDict(dict) : new LinkedHashMap<>(dict));
    table.put(
        "clear",
        (dict, given) -> {
          dict.clear();
          return null;
        });
    return Map.copyOf(table);
  }

  private static Object get(Map<Object, Object> dict, Arguments given) {
    List<Object> arguments = given.positional("get", 1, 2);
    Object key = Sequences.key(arguments.get(0));
    Object otherwise = arguments.size() > 1 ? arguments.get(1) : null;
    return Sequences.hasKey(dict, key) ? Sequences.at(dict, key) : otherwise;
  }

  private static Object popKey(Map<Object, Object> dict, Arguments given) {
    List<Object> arguments = given.positional("pop", 1, 2);
    Object key = Sequences.key(arguments.get(0));
    if (dict.containsKey(key)) {
      return dict.remove(key);
    }
    if (arguments.size() > 1) {
      return arguments.get(1);
    }
    throw new PythonError("the dictionary has no key " + Printing.repr(key));
  }

  private static Object setDefault(Map<Object, Object> dict, Arguments given) {
    List<Object> arguments = given.positional("setdefault", 1, 2);
    Object key = Sequences.key(arguments.get(0));
    if (!Sequences.hasKey(dict, key)) {
      Sequences.put(dict, key, arguments.size() > 1 ? arguments.get(1) : null);
    }
    return Sequences.at(dict, key);
  }

  private static Object update(Map<Object, Object> dict, Arguments given) {
    for (Object other : given.positional()) {
      if (other instanceof Map<?, ?> map) {
        new LinkedHashMap<>(map).forEach((key, value) -> Sequences.put(dict, key, value));
      } else {
        for (Object pair : Sequences.items(other)) {
          List<Object> both = Sequences.items(pair);
          if (both.size() != 2) {
            throw new PythonError("dictionary update needs pairs of a key and a value");
          }
          Sequences.put(dict, both.get(0), both.get(1));
        }
      }
    }
    given.keyword().forEach((key, value) -> Sequences.put(dict, key, value));
    return null;
  }
}
