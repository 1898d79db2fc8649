package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.drill.configuration.DeclaredInput;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.verdict.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the values that must be masked in a drill: the lab's own, and those that the document or
 * the environment gives to variables with a secret name, and its entry in {@code drills.yaml}.
 */
final class DocumentSecrets {
  private static final String PASSWORD = "PGPASSWORD";
  private static final Pattern VALUE =
      Pattern.compile("\\G=(?:\"([^\"$`]+)\"|'([^']+)'|([^\\s\"'$`;&|)]+))");

  private final List<String> names;

  /** Names the secret variables; {@code PGPASSWORD} is one in any case. */
  DocumentSecrets(List<String> names) {
    this.names = new ArrayList<>(names);
    this.names.add(PASSWORD);
  }

  Secrets of(Drill drill, Lab lab) {
    List<String> values = new ArrayList<>(lab.secrets());
    for (String name : names) {
      Optional.ofNullable(System.getenv(name)).ifPresent(values::add);
      drill.declared().ifPresent(declared -> addDeclared(name, declared, values));
      for (Document document : drill.procedure().documents()) {
        for (Block block : document.runbook().blocks()) {
          addAssigned(name, block.text(), values);
        }
      }
    }
    return new Secrets(values);
  }

  private static void addDeclared(String name, DeclaredDrill drill, List<String> values) {
    Optional.ofNullable(drill.inputs().get(name)).map(DeclaredInput::value).ifPresent(values::add);
    drill.texts().forEach(text -> addAssigned(name, text, values));
  }

  private static void addAssigned(String name, String text, List<String> values) {
    Matcher variable = Pattern.compile("\\b" + Pattern.quote(name) + "(?==)").matcher(text);
    Matcher value = VALUE.matcher(text);
    while (variable.find()) {
      if (value.find(variable.end())) {
        for (int group = 1; group <= 3; group++) {
          Optional.ofNullable(value.group(group)).ifPresent(values::add);
        }
      }
    }
  }
}
