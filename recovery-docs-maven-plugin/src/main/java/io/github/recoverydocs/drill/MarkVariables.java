package io.github.recoverydocs.drill;

import io.github.recoverydocs.verdict.fingerprint.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The variables of the marks of a drill, {@code MARK_GOOD_TIME} and its like. */
final class MarkVariables {
  private static final Pattern NAME = Pattern.compile("\\$(?:\\{(MARK_\\w+)\\}|(MARK_\\w+))");

  private final Map<String, String> values;

  /** Creates the variables of all marks of a drill. */
  MarkVariables(List<Mark> marks) {
    this(variables(marks));
  }

  MarkVariables(Map<String, String> values) {
    this.values = new LinkedHashMap<>(values);
  }

  private static Map<String, String> variables(List<Mark> marks) {
    Map<String, String> variables = new LinkedHashMap<>();
    marks.forEach(mark -> variables.putAll(mark.variables()));
    return variables;
  }

  /** A text with the variables replaced; one that there is not stays as it is. */
  String replace(String text) {
    return NAME.matcher(text)
        .replaceAll(
            found -> {
              String name = found.group(1) != null ? found.group(1) : found.group(2);
              return Matcher.quoteReplacement(values.getOrDefault(name, found.group()));
            });
  }

  /**
   * Bash that sets variables for what follows on the same line.
   *
   * @param others more variables, which win
   */
  String exports(Map<String, String> others) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(others);
    return all.entrySet().stream()
        .map(value -> "export " + value.getKey() + "='" + quoted(value.getValue()) + "'; ")
        .collect(Collectors.joining());
  }

  private static String quoted(String value) {
    return value.replace("'", "'\\''");
  }
}
