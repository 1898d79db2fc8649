package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Namespace;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import java.util.List;

/** What a value is assigned to: a name, several names, or an attribute of a namespace. */
@FunctionalInterface
interface Target {
  void assign(Frame frame, Object value);

  static Target name(String name) {
    return (frame, value) -> frame.scope().put(name, value);
  }

  static Target tuple(List<Target> targets) {
    return (frame, value) -> {
      List<Object> values = Sequences.items(value);
      if (values.size() != targets.size()) {
        throw new PythonError(
            values.size() > targets.size()
                ? "too many values to unpack (expected " + targets.size() + ")"
                : "not enough values to unpack (expected "
                    + targets.size()
                    + ", got "
                    + values.size()
                    + ")");
      }
      for (int i = 0; i < values.size(); i++) {
        targets.get(i).assign(frame, values.get(i));
      }
    };
  }

  static Target namespace(String name, String attribute) {
    return (frame, value) -> {
      Object owner = frame.scope().get(name).map(found -> found[0]).orElse(null);
      if (!(owner instanceof Namespace namespace)) {
        throw new PythonError("cannot assign attribute on non-namespace object");
      }
      namespace.values().put(attribute, value instanceof Rendered text ? text.text() : value);
    };
  }
}
