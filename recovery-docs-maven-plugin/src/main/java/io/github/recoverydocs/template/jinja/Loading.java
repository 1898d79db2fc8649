package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Attributes;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Undefined;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements that use another template: include, import, from and extends. */
final class Loading {
  private Loading() {}

  static Statement include(Expression name, boolean ignoreMissing, boolean withContext) {
    return (frame, out) ->
        located(
            name,
            () -> {
              Object wanted = name.evaluate(frame);
              Optional<ParsedTemplate> found = find(wanted, frame);
              if (found.isEmpty() && !ignoreMissing) {
                throw missing(wanted, frame);
              }
              found.ifPresent(template -> print(template, frame, withContext, out));
            });
  }

  private static void print(ParsedTemplate template, Frame frame, boolean context, Output out) {
    Output inner = new Output();
    run(template, new Scope(context ? frame.scope() : null), frame, inner);
    out.always(() -> out.rendered(inner.rendered()));
  }

  static Statement importAs(Expression name, String target, boolean withContext) {
    return (frame, out) ->
        located(name, () -> frame.scope().put(target, module(name, withContext, frame)));
  }

  /** Imports single names; the map is from the name there to the name here. */
  static Statement importNames(Expression name, Map<String, String> names, boolean withContext) {
    return (frame, out) ->
        located(
            name,
            () -> {
              Module module = module(name, withContext, frame);
              names.forEach(
                  (there, here) -> frame.scope().put(here, attribute(module, there, name)));
            });
  }

  private static Object attribute(Module module, String name, Expression template) {
    return module
        .attribute(name)
        .map(found -> found instanceof Attributes.Held held ? held.value() : found)
        .orElseGet(
            () ->
                new Undefined(
                    "the imported template does not export '" + name + "'",
                    name,
                    module.scope().own().keySet(),
                    template.position()));
  }

  private static Module module(Expression name, boolean withContext, Frame frame) {
    Object wanted = name.evaluate(frame);
    ParsedTemplate template = find(wanted, frame).orElseThrow(() -> missing(wanted, frame));
    Scope scope = new Scope(withContext ? frame.scope() : null);
    run(template, scope, frame, new Output());
    return new Module(scope);
  }

  private static void run(ParsedTemplate template, Scope scope, Frame frame, Output out) {
    Budget.deeper(
        () -> {
          new Run(frame.run().engine(), scope).print(template, out);
          return null;
        });
  }

  static Statement extend(Expression name) {
    return (frame, out) ->
        located(
            name,
            () -> {
              if (frame.run().isExtending()) {
                throw new PythonError("extended multiple times");
              }
              Object wanted = name.evaluate(frame);
              frame.run().extend(find(wanted, frame).orElseThrow(() -> missing(wanted, frame)));
              out.mute(true);
            });
  }

  private static Optional<ParsedTemplate> find(Object wanted, Frame frame) {
    JinjaEngine engine = frame.run().engine();
    if (wanted instanceof List<?> names) {
      return names.stream()
          .map(Sequences::text)
          .flatMap(n -> engine.template(n).stream())
          .findFirst();
    }
    return engine.template(Sequences.text(wanted));
  }

  private static PythonError missing(Object wanted, Frame frame) {
    return new PythonError(
        wanted instanceof List
            ? "none of the templates " + wanted + " exists"
            : "the template " + wanted + " does not exist",
        "Names are searched in " + frame.run().engine().searched() + ".");
  }

  private static void located(Expression name, Runnable work) {
    try {
      work.run();
    } catch (PythonError e) {
      throw new JinjaError(name.position(), e);
    }
  }
}
