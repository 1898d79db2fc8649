package io.github.recoverydocs.template.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes that a template can reach: a closed list, looked up by name and never by
 * reflection.
 */
public final class Attributes {
  private static final Set<String> OF_NUMBERS =
      Set.of(
          ("as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag is_integer"
                  + " numerator real to_bytes fromhex hex")
              .split(" "));

  private Attributes() {}

  /**
   * Returns Python's {@code value.name}, or nothing where Python has no such attribute.
   *
   * @throws PythonError where Python has it and this engine does not
   */
  public static Optional<Object> find(Object value, String name) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    boolean isEntry = value instanceof Map<?, ?> map && map.containsKey(name);
    if (name.startsWith("__") && name.endsWith("__") && !isEntry) {
      throw new PythonError(
          "the attribute '" + name + "' reaches into Python and is not supported",
          "Write it without double underscores.");
    }
    if (value instanceof String text) {
      return method(name, StringMethods.NAMES, StringMethods.find(name), text, "str");
    }
    if (value instanceof Markup markup) {
      return ofMarkup(markup, name);
    }
    if (value instanceof Range) {
      return refuse(name, Set.of("count", "index", "start", "step", "stop"), "range");
    }
    if (value instanceof Tuple tuple) {
      if (tuple.names().contains(name)) {
        return Optional.of(new Held(tuple.get(tuple.names().indexOf(name))));
      }
      return method(
          name, CollectionMethods.OF_TUPLES, CollectionMethods.ofList(name), tuple, "tuple");
    }
    if (value instanceof ArrayList) {
      return method(
          name,
          CollectionMethods.OF_LISTS,
          CollectionMethods.ofList(name),
          Sequences.list(value),
          "list");
    }
    if (value instanceof Map) {
      boolean ordered = value instanceof OrderedDict || !name.equals("move_to_end");
      return method(
          name,
          ordered ? CollectionMethods.OF_DICTS : List.of(),
          CollectionMethods.ofDict(name),
          Sequences.dict(value),
          "dict");
    }
    if (value instanceof Attributed attributed) {
      return attributed.attribute(name);
    }
    if (value instanceof DictView || value instanceof Lazy) {
      return refuse(name, Set.of("isdisjoint", "mapping", "send", "throw", "close"), "view");
    }
    return Numbers.isNumber(value) ? refuse(name, OF_NUMBERS, Types.name(value)) : Optional.empty();
  }

  /** A found value that may be None. */
  public record Held(Object value) {}

  private static <T> Optional<Object> method(
      String name,
      List<String> names,
      java.util.function.BiFunction<T, Arguments, Object> body,
      T self,
      String type) {
    if (!names.contains(name)) {
      return Optional.empty();
    }
    if (body == null) {
      throw unsupported(name, type);
    }
    return Optional.of(new BoundMethod(name, given -> body.apply(self, given)));
  }

  private static Optional<Object> ofMarkup(Markup markup, String name) {
    if (Set.of("escape", "striptags", "unescape", "format", "join", "split", "rsplit")
        .contains(name)) {
      throw unsupported(name, "text marked as safe");
    }
    return method(name, StringMethods.NAMES, StringMethods.find(name), markup.text(), "str")
        .map(
            method ->
                new BoundMethod(
                    name,
                    given -> {
                      Object result = ((BoundMethod) method).call(StringMethods.escaped(given));
                      return result instanceof String text ? new Markup(text) : plain(result, name);
                    }));
  }

  private static Object plain(Object result, String name) {
    if (result instanceof List) {
      throw unsupported(name, "text marked as safe");
    }
    return result;
  }

  private static Optional<Object> refuse(String name, Set<String> names, String type) {
    if (names.contains(name)) {
      throw unsupported(name, type);
    }
    return Optional.empty();
  }

  private static PythonError unsupported(String name, String type) {
    return new PythonError(
        "the attribute '" + name + "' of a " + type + " is not supported here",
        "Write it with another method or filter.");
  }
}
