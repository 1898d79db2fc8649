package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Attributes;
import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Slice;
import io.github.recoverydocs.template.python.Types;
import io.github.recoverydocs.template.python.Undefined;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code value.name} or {@code value[key]}: Jinja looks for both, in a different order. */
final class AttributeExpression extends Expression {
  private final Expression owner;
  private final Expression key;
  private final boolean attributeFirst;

  AttributeExpression(Expression owner, int offset, Expression key, boolean attributeFirst) {
    super(owner.source(), offset);
    this.owner = owner;
    this.key = key;
    this.attributeFirst = attributeFirst;
  }

  @Override
  Object value(Frame frame) {
    Object value = owner.evaluate(frame);
    Object wanted = key.evaluate(frame);
    return attributeFirst
        ? attribute(value, wanted)
            .or(() -> item(value, wanted))
            .orElseGet(() -> undefined(value, wanted))[0]
        : item(value, wanted)
            .or(() -> attribute(value, wanted))
            .orElseGet(() -> undefined(value, wanted))[0];
  }

  /** Looks up a name as a filter such as map(attribute=…) does. */
  static Object find(Object value, Object key) {
    return item(value, key)
        .or(() -> attribute(value, key))
        .orElseGet(() -> new Object[] {missing(describe(value), value, key, null)})[0];
  }

  private static Optional<Object[]> item(Object value, Object key) {
    return Sequences.item(value, key);
  }

  private static Optional<Object[]> attribute(Object value, Object key) {
    if (!(key instanceof String name)) {
      return Optional.empty();
    }
    return Attributes.find(value, name)
        .map(found -> new Object[] {found instanceof Attributes.Held held ? held.value() : found});
  }

  private Object[] undefined(Object value, Object wanted) {
    if (wanted instanceof Slice) {
      throw new io.github.recoverydocs.template.python.PythonError(
          "a " + Types.name(value) + " cannot be sliced");
    }
    String name =
        owner instanceof NameExpression variable ? "'" + variable.name() + "'" : describe(value);
    return new Object[] {missing(name, value, wanted, position())};
  }

  private static Undefined missing(String owner, Object value, Object key, Position position) {
    Collection<String> known =
        value instanceof Map<?, ?> map
            ? map.keySet().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.startsWith("_"))
                .toList()
            : List.of();
    String shown = key instanceof String name ? "'" + name + "'" : Printing.repr(key);
    return new Undefined(
        owner + " has no " + (key instanceof String ? "" : "item ") + shown,
        key instanceof String name && value instanceof Map ? name : "",
        known,
        position);
  }

  private static String describe(Object value) {
    return value == null ? "None" : "the " + Types.name(value);
  }
}
