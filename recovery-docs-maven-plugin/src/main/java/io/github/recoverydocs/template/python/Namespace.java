package io.github.recoverydocs.template.python;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Jinja's namespace object, whose attributes a template can set across scopes.
 *
 * @param values its attributes
 */
public record Namespace(Map<String, Object> values) implements Attributed {
  @Override
  public Optional<Object> attribute(String name) {
    return values.containsKey(name)
        ? Optional.of(new Attributes.Held(values.get(name)))
        : Optional.empty();
  }

  /** Returns a namespace with the attributes that the function {@code namespace} got. */
  public static Namespace of(Arguments arguments) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Object dict : arguments.positional()) {
      Sequences.dict(dict).forEach((key, value) -> values.put(Printing.str(key), value));
    }
    values.putAll(arguments.keyword());
    return new Namespace(values);
  }
}
