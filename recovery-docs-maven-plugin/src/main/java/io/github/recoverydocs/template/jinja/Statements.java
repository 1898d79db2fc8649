package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Truth;
import java.util.List;

/** The small statements. */
final class Statements {
  private Statements() {}

  static Statement text(Source source, Token token) {
    return (frame, out) -> out.verbatim(token.text(), source, token.offset());
  }

  static Statement print(Expression expression) {
    return (frame, out) -> {
      if (out.isMuted()) {
        return;
      }
      Object value = expression.printable(frame);
      try {
        write(value, expression, out);
      } catch (PythonError e) {
        throw new JinjaError(expression.position(), e);
      }
    };
  }

  private static void write(Object value, Expression from, Output out) {
    if (value instanceof Rendered rendered) {
      out.rendered(rendered);
    } else {
      out.value(Printing.str(value), from.source(), from.offset());
    }
  }

  /** One branch of an if. */
  record Branch(Expression condition, List<Statement> body) {}

  static Statement choose(List<Branch> branches, List<Statement> otherwise) {
    return (frame, out) -> {
      for (Branch branch : branches) {
        if (isTrue(branch.condition(), frame)) {
          Statement.run(branch.body(), frame, out);
          return;
        }
      }
      Statement.run(otherwise, frame, out);
    };
  }

  private static boolean isTrue(Expression condition, Frame frame) {
    Object value = condition.evaluate(frame);
    try {
      return Truth.of(value);
    } catch (PythonError e) {
      throw new JinjaError(condition.position(), e);
    }
  }

  static Statement set(Target target, Expression value) {
    return (frame, out) -> {
      Object result = value.printable(frame);
      assign(target, frame, result, value.position());
    };
  }

  private static void assign(Target target, Frame frame, Object value, Position position) {
    try {
      target.assign(frame, value);
    } catch (PythonError e) {
      throw new JinjaError(position, e);
    }
  }

  static Statement setBlock(
      Target target, FilterExpression filter, List<Statement> body, Position position) {
    return (frame, out) -> {
      Output inner = new Output();
      Frame within = frame.inner();
      Statement.run(body, within, inner);
      Object value = filter == null ? inner.rendered() : filter.applyTo(inner.rendered(), within);
      assign(target, frame, value, position);
    };
  }

  static Statement filterBlock(FilterExpression filter, List<Statement> body) {
    return (frame, out) -> {
      Output inner = new Output();
      inner.mute(out.isMuted());
      Frame within = frame.inner();
      Statement.run(body, within, inner);
      Object value = filter.applyTo(inner.rendered(), within);
      out.always(() -> write(value, filter, out));
    };
  }

  static Statement with(List<Target> targets, List<Expression> values, List<Statement> body) {
    return (frame, out) -> {
      Frame inner = frame.inner();
      for (int i = 0; i < targets.size(); i++) {
        Object value = values.get(i).printable(frame);
        assign(targets.get(i), inner, value, values.get(i).position());
      }
      Statement.run(body, inner, out);
    };
  }

  static Statement macro(String name, Signature signature, List<Statement> body, Position where) {
    return (frame, out) -> frame.scope().put(name, new Macro(name, signature, body, frame, where));
  }

  static Statement callBlock(
      Signature signature, CallExpression call, List<Statement> body, Position where) {
    return (frame, out) -> {
      Macro caller = new Macro("caller", signature, body, frame, where);
      try {
        Object value = call.call(frame, caller);
        out.always(() -> write(value, call, out));
      } catch (PythonError e) {
        throw new JinjaError(call.position(), e);
      }
    };
  }

  static Statement block(String name, boolean scoped, Position position) {
    return (frame, out) -> {
      if (out.isMuted() && frame.scope() == frame.run().root()) {
        return;
      }
      Frame home = frame.ofBlock(scoped);
      try {
        io.github.recoverydocs.template.python.Budget.deeper(
            () -> {
              out.always(() -> new BlockReference(home, name, 0).print(out));
              return null;
            });
      } catch (PythonError e) {
        throw new JinjaError(position, e);
      }
    };
  }

  static Statement evaluate(Expression expression) {
    return (frame, out) -> expression.evaluate(frame);
  }
}
