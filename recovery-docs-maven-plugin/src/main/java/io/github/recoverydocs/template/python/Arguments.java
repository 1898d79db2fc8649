package io.github.recoverydocs.template.python;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a call was given.
 *
 * @param positional in order, None as null
 * @param keyword by name
 */
public record Arguments(List<Object> positional, Map<String, Object> keyword) {
  /** No arguments at all. */
  public static final Arguments NONE = new Arguments(List.of(), Map.of());

  /** Returns arguments without names. */
  public static Arguments of(Object... positional) {
    return new Arguments(java.util.Arrays.asList(positional), Map.of());
  }

  /** Returns the positional arguments of a function that takes no keywords. */
  public List<Object> positional(String function, int least, int most) {
    if (!keyword.isEmpty()) {
      throw new PythonError(function + "() takes no keyword arguments");
    }
    int given = positional.size();
    if (given < least || given > most) {
      String expected = least == most ? "" + least : least + " to " + most;
      throw new PythonError(
          function + "() takes " + expected + " arguments but " + given + " were given");
    }
    return positional;
  }

  /** Returns the arguments by the names of the parameters, of which the first ones are required. */
  public Bound bind(String function, int required, String... names) {
    if (positional.size() > names.length) {
      throw new PythonError(
          function
              + "() takes at most "
              + names.length
              + " arguments but "
              + positional.size()
              + " were given");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < positional.size(); i++) {
      values.put(names[i], positional.get(i));
    }
    keyword.forEach(
        (name, value) -> {
          if (!List.of(names).contains(name)) {
            throw new PythonError(
                function + "() got an unexpected keyword argument '" + name + "'");
          }
          if (values.containsKey(name)) {
            throw new PythonError(function + "() got multiple values for argument '" + name + "'");
          }
          values.put(name, value);
        });
    for (int i = 0; i < required; i++) {
      if (!values.containsKey(names[i])) {
        throw new PythonError(function + "() missing required argument: '" + names[i] + "'");
      }
    }
    return new Bound(values);
  }

  /**
   * Arguments by name.
   *
   * @param values those that were given
   */
  public record Bound(Map<String, Object> values) {
    /** Tells whether the argument was given. */
    public boolean has(String name) {
      return values.containsKey(name);
    }

    /** Returns the argument or what stands for it. */
    public Object value(String name, Object otherwise) {
      return values.containsKey(name) ? values.get(name) : otherwise;
    }

    /** Returns the argument, which must be a text. */
    public String text(String name, String otherwise) {
      return has(name) ? Sequences.text(values.get(name)) : otherwise;
    }

    /** Returns the argument, which must be a whole number. */
    public int integer(String name, int otherwise) {
      return has(name) ? Numbers.size(values.get(name)) : otherwise;
    }

    /** Returns whether the argument is true. */
    public boolean flag(String name, boolean otherwise) {
      return has(name) ? Truth.of(values.get(name)) : otherwise;
    }
  }
}
