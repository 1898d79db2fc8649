package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Attributed;
import io.github.recoverydocs.template.python.Attributes;
import io.github.recoverydocs.template.python.Callable;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Tuple;
import io.github.recoverydocs.template.python.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A macro, or the body of a call block.
 *
 * @param name its name, or "caller"
 * @param signature its parameters
 * @param body what it does
 * @param home where it was defined
 * @param position where it stands
 */
record Macro(String name, Signature signature, List<Statement> body, Frame home, Position position)
    implements Callable, Attributed {

  @Override
  public Object call(Arguments given) {
    Frame frame = home.inner();
    Map<String, Object> keyword = new LinkedHashMap<>(given.keyword());
    int count = signature.names().size();
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String parameter = signature.names().get(i);
      if (i < given.positional().size()) {
        frame.scope().put(parameter, given.positional().get(i));
      } else if (keyword.containsKey(parameter)) {
        frame.scope().put(parameter, keyword.remove(parameter));
      } else {
        missing.add(i);
      }
    }
    // A default may use what was given for a parameter behind it.
    missing.forEach(i -> frame.scope().put(signature.names().get(i), otherwise(i, frame)));
    special(given, keyword, count, frame);
    Output out = new Output();
    Statement.run(body, frame, out);
    return out.rendered();
  }

  private Object otherwise(int index, Frame frame) {
    Expression otherwise = signature.defaultOf(index);
    return otherwise != null
        ? otherwise.evaluate(frame)
        : new Undefined(
            "the parameter '"
                + signature.names().get(index)
                + "' of the macro '"
                + name
                + "' was not provided",
            "",
            List.of(),
            null);
  }

  private void special(Arguments given, Map<String, Object> keyword, int count, Frame frame) {
    boolean explicit = signature.names().contains("caller");
    if (signature.read().contains("caller") && !explicit) {
      Object caller = keyword.remove("caller");
      frame
          .scope()
          .put(
              "caller",
              caller != null
                  ? caller
                  : new Undefined("the macro was not called by a call block", "", List.of(), null));
    }
    if (signature.read().contains("kwargs")) {
      frame.scope().put("kwargs", new LinkedHashMap<>(keyword));
    } else if (!keyword.isEmpty()) {
      throw new PythonError(
          "macro '"
              + name
              + "' takes no keyword argument '"
              + keyword.keySet().iterator().next()
              + "'");
    }
    int more = given.positional().size();
    if (signature.read().contains("varargs")) {
      List<Object> rest = more > count ? given.positional().subList(count, more) : List.of();
      frame.scope().put("varargs", Tuple.of(rest));
    } else if (more > count) {
      throw new PythonError("macro '" + name + "' takes not more than " + count + " argument(s)");
    }
  }

  @Override
  public Optional<Object> attribute(String attribute) {
    return switch (attribute) {
      case "name" -> Optional.of(new Attributes.Held(name));
      case "arguments" -> Optional.of(Tuple.of(List.copyOf(signature.names())));
      case "catch_kwargs" -> Optional.of(signature.read().contains("kwargs"));
      case "catch_varargs" -> Optional.of(signature.read().contains("varargs"));
      case "caller" -> Optional.of(signature.read().contains("caller"));
      default -> Optional.empty();
    };
  }
}
