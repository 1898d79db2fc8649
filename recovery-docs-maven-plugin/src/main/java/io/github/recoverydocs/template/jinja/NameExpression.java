package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Undefined;
import java.util.Set;
import java.util.TreeSet;

/** A variable or a global function. */
final class NameExpression extends Expression {
  private final String name;

  NameExpression(Source source, int offset, String name) {
    super(source, offset);
    this.name = name;
  }

  String name() {
    return name;
  }

  @Override
  Object value(Frame frame) {
    return frame
        .scope()
        .get(name)
        .or(() -> frame.run().engine().global(name).map(value -> new Object[] {value}))
        .orElseGet(() -> new Object[] {otherwise(frame)})[0];
  }

  private Object otherwise(Frame frame) {
    return name.equals("self") ? new BlockReference.Self(frame) : undefined(frame);
  }

  private Undefined undefined(Frame frame) {
    Set<String> known = new TreeSet<>(frame.scope().names());
    known.addAll(frame.run().engine().globalNames());
    return new Undefined("the variable '" + name + "' is not defined", name, known, position());
  }
}
