package io.github.recoverydocs.template.jinja;

import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.PythonError;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Puts the filters and tests that are known to equal Jinja2's into Jinjava's libraries; Jinjava's
 * own ones with other names or other results cannot be reached.
 */
final class Registry {
  private static final Map<String, FilterBody> FILTERS = Filters.all();
  private static final Map<String, TestBody> TESTS = Tests.all();

  private Registry() {}

  /** What a filter does. */
  @FunctionalInterface
  interface FilterBody {
    Object apply(Object value, Arguments arguments, JinjavaInterpreter interpreter);
  }

  /** What a test does. */
  @FunctionalInterface
  interface TestBody {
    boolean holds(Object value, java.util.List<Object> arguments);
  }

  static void register(Context context) {
    FILTERS.forEach((name, body) -> context.registerFilter(new NamedFilter(name, body)));
    TESTS.forEach((name, body) -> context.registerExpTest(new NamedTest(name, body)));
  }

  static Filter filter(Frame frame, String name) {
    return filter(frame.run().engine().interpreter(), name);
  }

  static Filter filter(JinjavaInterpreter interpreter, String name) {
    if (!FILTERS.containsKey(name)) {
      throw unknown("filter", name, FILTERS.keySet());
    }
    return interpreter.getContext().getFilter(name);
  }

  static ExpTest test(Frame frame, String name) {
    return test(frame.run().engine().interpreter(), name);
  }

  static ExpTest test(JinjavaInterpreter interpreter, String name) {
    if (!TESTS.containsKey(name)) {
      throw unknown("test", name, TESTS.keySet());
    }
    return interpreter.getContext().getExpTest(name);
  }

  private static PythonError unknown(String kind, String name, Set<String> known) {
    return new PythonError(
        "the " + kind + " '" + name + "' is not known or not supported",
        NearestWord.to(name, known).map(word -> "Did you mean " + word + "?").orElse(""));
  }

  private record NamedFilter(String name, FilterBody body) implements Filter {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public Object filter(Object value, JinjavaInterpreter interpreter, String... arguments) {
      return body.apply(value, Arguments.of((Object[]) arguments), interpreter);
    }

    @Override
    public Object filter(
        Object value,
        JinjavaInterpreter interpreter,
        Object[] arguments,
        Map<String, Object> keyword) {
      return body.apply(value, new Arguments(Arrays.asList(arguments), keyword), interpreter);
    }
  }

  private record NamedTest(String name, TestBody body) implements ExpTest {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean evaluate(Object value, JinjavaInterpreter interpreter, Object... arguments) {
      return body.holds(value, Arrays.asList(arguments));
    }
  }
}
