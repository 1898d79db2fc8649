package io.github.recoverydocs.drill.configuration;

import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A key of a map in drills.yaml.
 *
 * @param node the key itself
 * @param parent the path of the map; empty for the whole file
 * @param reading where problems go
 */
record MapKey(Node node, String parent, Reading reading) {

  /** The key when it is one of those, or nothing and a problem. */
  Optional<String> among(Keys keys) {
    if (!(node instanceof ScalarNode)) {
      problem("is no key", "Write one of: " + String.join(", ", keys.known()) + ".");
      return Optional.empty();
    }
    String name = name();
    if (keys.known().contains(name)) {
      return Optional.of(name);
    }
    if (keys.later().contains(name)) {
      problem("is a key that this version does not know yet", "Delete it.");
    } else if (name.equals("<<")) {
      problem("merges maps, which is not read here", "Write the keys out.");
    } else if (name.contains(" ")) {
      problem(
          "is no key; YAML sees one because of the colon behind it",
          "Put the whole text in quotes.");
    } else {
      problem("is no known key", Value.advice(name, keys.known(), "Known here"));
    }
    return Optional.empty();
  }

  /** The path of the key's value. */
  String path() {
    return parent.isEmpty() ? name() : parent + "." + name();
  }

  /** Adds a problem; the reason goes on behind the path. */
  void problem(String reason, String nextStep) {
    int line = node.getStartMark().getLine() + 1;
    reading.problems().add(new DrillsFileProblem(line, path() + " " + reason, nextStep));
  }

  private String name() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "a list or a map";
  }
}
