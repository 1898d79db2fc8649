package io.github.recoverydocs.drill;

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
 * the environment gives to variables with a secret name.
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

  Secrets of(Procedure procedure, Lab lab) {
    List<String> values = new ArrayList<>(lab.secrets());
    for (String name : names) {
      Optional.ofNullable(System.getenv(name)).ifPresent(values::add);
      for (Document document : procedure.documents()) {
        for (Block block : document.runbook().blocks()) {
          addAssigned(name, block.text(), values);
        }
      }
    }
    return new Secrets(values);
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
