package io.github.recoverydocs.drill.configuration;

import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** What an author would call a node. */
enum NodeKind {
  NOTHING("empty"),
  TEXT("a text"),
  NUMBER("a number"),
  FLAG("true or false"),
  MAP("a map"),
  LIST("a list"),
  /** A template without quotes, which YAML reads as a map with a map as its key. */
  TEMPLATE("a template without quotes"),
  /** A tag that somebody wrote, such as {@code !!binary}. */
  TAGGED("something with a tag");

  private static final Map<Tag, NodeKind> KINDS =
      Map.of(
          Tag.NULL, NOTHING,
          Tag.STR, TEXT,
          Tag.INT, NUMBER,
          Tag.FLOAT, NUMBER,
          Tag.BOOL, FLAG,
          Tag.MAP, MAP,
          Tag.SEQ, LIST);

  private final String words;

  NodeKind(String words) {
    this.words = words;
  }

  static NodeKind of(Node node) {
    if (node instanceof MappingNode map
        && map.getValue().stream().anyMatch(tuple -> tuple.getKeyNode() instanceof MappingNode)) {
      return TEMPLATE;
    }
    return KINDS.getOrDefault(node.getTag(), TAGGED);
  }

  /** As a message names it, with its article. */
  String words() {
    return words;
  }

  /** Tells whether quotes would make a text of it. */
  boolean isPlain() {
    return this == NUMBER || this == FLAG;
  }
}
