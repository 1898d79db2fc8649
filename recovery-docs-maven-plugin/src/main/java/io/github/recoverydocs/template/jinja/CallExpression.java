package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.Callable;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Types;
import io.github.recoverydocs.template.python.Undefined;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call of a function, a method or a macro. */
final class CallExpression extends Expression {
  private final Expression callee;
  private final ArgumentExpressions arguments;

  CallExpression(Expression callee, int offset, ArgumentExpressions arguments) {
    super(callee.source(), offset);
    this.callee = callee;
    this.arguments = arguments;
  }

  @Override
  Object value(Frame frame) {
    return call(frame, null);
  }

  /** Calls it, with the body of a call block where there is one. */
  Object call(Frame frame, Object caller) {
    Object function = callee.evaluate(frame);
    if (function instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!(function instanceof Callable callable)) {
      throw new PythonError("'" + Types.name(function) + "' object is not callable");
    }
    Arguments given = arguments.evaluate(frame);
    if (caller != null) {
      Map<String, Object> keyword = new LinkedHashMap<>(given.keyword());
      keyword.put("caller", caller);
      given = new Arguments(given.positional(), keyword);
    }
    Arguments all = given;
    return Budget.deeper(() -> callable.call(all));
  }
}
