package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Undefined;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A variable or a global function. */
final class NameExpression extends Expression {
  private final String name;
  private int reach = Integer.MAX_VALUE;

  NameExpression(Source source, int offset, String name) {
    super(source, offset);
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Looks in so many scopes and no further: the last of them is the one that assigns the name. */
  void lookIn(int scopes) {
    reach = scopes;
  }

  @Override
  Object value(Frame frame) {
    return frame
        .scope()
        .get(name, reach)
        .or(() -> global(frame))
        .orElseGet(() -> new Object[] {otherwise(frame)})[0];
  }

  private Optional<Object[]> global(Frame frame) {
    return reach == Integer.MAX_VALUE
        ? frame.run().engine().global(name).map(value -> new Object[] {value})
        : Optional.empty();
  }

  private Object otherwise(Frame frame) {
    return name.equals("self") ? new BlockReference.Self(frame) : undefined(frame);
  }

  private Undefined undefined(Frame frame) {
    Set<String> known = new TreeSet<>(frame.scope().names());
    known.addAll(frame.run().engine().globalNames());
    boolean isAssignedLater = known.remove(name);
    return new Undefined(
        isAssignedLater
            ? "the variable '" + name + "' is not defined here: it is assigned later"
            : "the variable '" + name + "' is not defined",
        name,
        known,
        position());
  }
}
