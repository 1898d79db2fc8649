package io.github.recoverydocs.drill.configuration;

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

  /** Tells whether it is one of those; adds a problem when not. */
  boolean isAmong(Keys keys) {
    if (!(node instanceof ScalarNode)) {
      problem("is no key", "Write one of: " + String.join(", ", keys.known()) + ".");
      return false;
    }
    if (keys.known().contains(name())) {
      return true;
    }
    if (isName()) {
      problem("is no known key", Value.advice(name(), keys.known(), "Known here"));
    }
    return false;
  }

  /** Tells whether it may be a name at all; adds a problem when not. */
  boolean isName() {
    if (!(node instanceof ScalarNode)) {
      problem("is no key", "Write a name.");
    } else if (name().equals("<<")) {
      problem("merges maps, which is not read here", "Write the keys out.");
    } else if (name().contains(" ")) {
      problem(
          "is no key; YAML sees one because of the colon behind it",
          "Put the whole text in quotes.");
    } else {
      return true;
    }
    return false;
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

  /** The key as it is written. */
  String name() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "a list or a map";
  }
}
