package io.github.recoverydocs.template.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of a template with those that it extends: they share variables and blocks. */
final class Run {
  private final JinjaEngine engine;
  private final Scope root;
  private final Map<String, List<BlockDefinition>> blocks = new LinkedHashMap<>();
  private ParsedTemplate parent;

  Run(JinjaEngine engine, Scope root) {
    this.engine = engine;
    this.root = root;
  }

  JinjaEngine engine() {
    return engine;
  }

  Scope root() {
    return root;
  }

  /** Prints the template, and behind it the one that it extends. */
  void print(ParsedTemplate template, Output out) {
    ParsedTemplate current = template;
    while (current != null) {
      parent = null;
      current
          .blocks()
          .forEach(
              (name, block) -> blocks.computeIfAbsent(name, n -> new ArrayList<>()).add(block));
      Statement.run(current.statements(), new Frame(this, root, root), out);
      out.mute(false);
      current = parent;
    }
  }

  void extend(ParsedTemplate template) {
    parent = template;
  }

  boolean isExtending() {
    return parent != null;
  }

  /** Returns the definition of a block that is the given number of overrides away. */
  Optional<BlockDefinition> block(String name, int depth) {
    List<BlockDefinition> all = blocks.getOrDefault(name, List.of());
    return depth < all.size() ? Optional.of(all.get(depth)) : Optional.empty();
  }
}
