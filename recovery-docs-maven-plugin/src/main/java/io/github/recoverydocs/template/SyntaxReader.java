package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.Syntax;
import io.github.recoverydocs.template.python.Truth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads {@code _jinja2_env_vars}: the delimiters and the rules for white space. */
final class SyntaxReader {
  private static final Set<String> KNOWN =
      Set.of(
          "block_start_string",
          "block_end_string",
          "variable_start_string",
          "variable_end_string",
          "comment_start_string",
          "comment_end_string",
          "trim_blocks",
          "lstrip_blocks");

  private final Problem problem;

  /** Makes an exception for a variable. */
  @FunctionalInterface
  interface Problem {
    TemplateException of(String variable, String reason, String nextStep);
  }

  SyntaxReader(Problem problem) {
    this.problem = problem;
  }

  Syntax read(Object settings) {
    if (settings == null) {
      return Syntax.DEFAULT;
    }
    if (!(settings instanceof Map<?, ?> map)) {
      throw problem.of("_jinja2_env_vars", "_jinja2_env_vars is not an object", "");
    }
    Map<String, Object> given = new HashMap<>();
    map.forEach((name, value) -> given.put((String) name, value));
    given.keySet().stream()
        .filter(name -> !KNOWN.contains(name) && !isDefault(name, given.get(name)))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw problem.of(
                  "_jinja2_env_vars",
                  "the setting '" + name + "' of _jinja2_env_vars is not supported",
                  "Supported: " + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
            });
    Syntax standard = Syntax.DEFAULT;
    return new Syntax(
        text(given, "block_start_string", standard.blockStart()),
        text(given, "block_end_string", standard.blockEnd()),
        text(given, "variable_start_string", standard.variableStart()),
        text(given, "variable_end_string", standard.variableEnd()),
        text(given, "comment_start_string", standard.commentStart()),
        text(given, "comment_end_string", standard.commentEnd()),
        Truth.of(given.getOrDefault("trim_blocks", false)),
        Truth.of(given.getOrDefault("lstrip_blocks", false)));
  }

  private static boolean isDefault(String name, Object value) {
    return switch (name) {
      case "autoescape", "optimized", "enable_async" -> Boolean.FALSE.equals(value);
      case "newline_sequence" -> "\n".equals(value);
      case "line_statement_prefix", "line_comment_prefix" -> value == null;
      default -> false;
    };
  }

  private String text(Map<String, Object> given, String name, String otherwise) {
    Object value = given.getOrDefault(name, otherwise);
    if (!(value instanceof String text) || text.isEmpty()) {
      throw problem.of("_jinja2_env_vars", "the setting '" + name + "' is no text", "");
    }
    return text;
  }
}
