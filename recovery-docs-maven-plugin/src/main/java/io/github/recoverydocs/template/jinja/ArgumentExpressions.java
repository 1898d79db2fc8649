package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a call, a filter or a test.
 *
 * @param positional in order
 * @param keyword by name
 * @param rest behind a star, or null
 * @param keywordRest behind two stars, or null
 */
record ArgumentExpressions(
    List<Expression> positional,
    Map<String, Expression> keyword,
    Expression rest,
    Expression keywordRest) {
  static final ArgumentExpressions NONE = new ArgumentExpressions(List.of(), Map.of(), null, null);

  Arguments evaluate(Frame frame) {
    List<Object> values = new ArrayList<>();
    positional.forEach(argument -> values.add(argument.evaluate(frame)));
    if (rest != null) {
      values.addAll(Sequences.items(rest.evaluate(frame)));
    }
    Map<String, Object> named = new LinkedHashMap<>();
    keyword.forEach((name, argument) -> named.put(name, argument.evaluate(frame)));
    if (keywordRest != null) {
      Sequences.dict(keywordRest.evaluate(frame))
          .forEach(
              (name, value) -> {
                if (named.put(Printing.str(name), value) != null) {
                  throw new PythonError("multiple values for argument '" + name + "'");
                }
              });
    }
    return new Arguments(values, named);
  }
}
