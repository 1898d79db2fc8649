package io.github.recoverydocs.drill.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns YAML into the JSON that an editor holds against the schema: aliases are followed. */
final class YamlAsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private YamlAsJson() {}

  static JsonNode of(String yaml) throws FaultException {
    return new YamlText(yaml).parse().map(YamlAsJson::json).orElse(NullNode.instance);
  }

  private static JsonNode json(Node node) {
    if (node instanceof MappingNode map) {
      ObjectNode object = JSON.objectNode();
      map.getValue()
          .forEach(
              tuple ->
                  object.set(
                      ((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode())));
      return object;
    }
    if (node instanceof SequenceNode list) {
      ArrayNode array = JSON.arrayNode();
      list.getValue().forEach(item -> array.add(json(item)));
      return array;
    }
    String value = ((ScalarNode) node).getValue();
    return switch (NodeKind.of(node)) {
      case NOTHING -> NullNode.instance;
      case NUMBER -> JSON.numberNode(Double.parseDouble(value));
      case FLAG -> JSON.booleanNode(Boolean.parseBoolean(value));
      default -> JSON.textNode(value);
    };
  }
}
