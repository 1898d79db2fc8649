package io.github.recoverydocs.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The {@code default_context} of a user's configuration of cookiecutter.
 *
 * @param name the file as messages name it
 * @param values Python's values by variable
 * @param lines the line of each variable
 */
record UserConfig(String name, Map<Object, Object> values, Map<String, Integer> lines) {
  private static final String CONTEXT = "default_context";

  /**
   * Reads a file.
   *
   * @throws TemplateException when it cannot be read, or is not what cookiecutter takes
   */
  static UserConfig read(Path file) {
    String name = file.toString();
    UserConfig config = new UserConfig(name, new LinkedHashMap<>(), new TreeMap<>());
    try {
      LoaderOptions options = new LoaderOptions();
      StreamReader reader = new StreamReader(Files.readString(file));
      Node root =
          new Composer(new ParserImpl(reader, options), new Resolver(), options).getSingleNode();
      if (root != null) {
        config.take(root);
      }
      return config;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new TemplateException(name, line, 0, "it is no YAML: " + e.getProblem(), "");
    } catch (YAMLException e) {
      throw new TemplateException(name, 0, 0, "it is no YAML: " + e.getMessage(), "");
    } catch (IOException e) {
      throw new TemplateException(
          name, 0, 0, "the file cannot be read: " + e.getMessage(), "Is its name right?");
    }
  }

  private void take(Node root) {
    for (NodeTuple entry : mapping(root).getValue()) {
      if (text(entry.getKeyNode()).equals(CONTEXT)) {
        for (NodeTuple variable : mapping(entry.getValueNode()).getValue()) {
          String key = text(variable.getKeyNode());
          values.put(key, value(variable.getValueNode()));
          lines.put(key, line(variable.getKeyNode()));
        }
      }
    }
  }

  private MappingNode mapping(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw error(node, "a mapping is expected here", "Write default_context: and values below it.");
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(node, "a name is expected here", "");
  }

  private Object value(Node node) {
    if (node instanceof MappingNode mapping) {
      Map<Object, Object> dict = new LinkedHashMap<>();
      mapping
          .getValue()
          .forEach(entry -> dict.put(text(entry.getKeyNode()), value(entry.getValueNode())));
      return dict;
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> list = new ArrayList<>();
      sequence.getValue().forEach(item -> list.add(value(item)));
      return list;
    }
    return scalar((ScalarNode) node);
  }

  /** What is not written in the same way by everybody has to be in quotes. */
  private Object scalar(ScalarNode node) {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.STR)) {
      return text;
    }
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return List.of("yes", "true", "on").contains(text.toLowerCase(java.util.Locale.ROOT));
    }
    if (tag.equals(Tag.INT) && text.matches("-?(0|[1-9]\\d{0,17})")) {
      return Long.valueOf(text);
    }
    if (tag.equals(Tag.FLOAT) && text.matches("-?\\d{1,15}\\.\\d{1,15}")) {
      return Double.valueOf(text);
    }
    throw error(node, "the value " + text + " is not supported as it stands", "Put it in quotes.");
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private TemplateException error(Node node, String reason, String nextStep) {
    return new TemplateException(name, line(node), 0, reason, nextStep);
  }

  TemplateException error(String variable, String reason, String nextStep) {
    return new TemplateException(name, lines.getOrDefault(variable, 0), 0, reason, nextStep);
  }
}
