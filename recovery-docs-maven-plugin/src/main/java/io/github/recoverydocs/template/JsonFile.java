package io.github.recoverydocs.template;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.recoverydocs.template.python.OrderedDict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A JSON file with one object, as Python's values, and the lines of its variables.
 *
 * @param name as messages name it
 * @param text what stands in it
 * @param values the object
 */
record JsonFile(String name, String text, Map<Object, Object> values) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  /**
   * Reads a template's file, whose objects are ordered dictionaries in Python, which print
   * otherwise than plain ones.
   *
   * @throws TemplateException when it cannot be read, or is no object
   */
  static JsonFile ofTemplate(Path file, String name) {
    return read(file, name, "Write { \"project_slug\": \"shop\" }.", "", OrderedDict::new);
  }

  /**
   * Reads another file, whose objects are plain dictionaries.
   *
   * @param nextStep what to do when it is no JSON, or no object
   * @throws TemplateException when it cannot be read, or is no object
   */
  static JsonFile read(Path file, String name, String nextStep) {
    return read(file, name, nextStep, nextStep, LinkedHashMap::new);
  }

  private static JsonFile read(
      Path file,
      String name,
      String ifNoObject,
      String ifNoJson,
      Supplier<Map<Object, Object>> dict) {
    try {
      String text = Files.readString(file);
      JsonNode root = JSON.readTree(text);
      if (root == null || !root.isObject()) {
        throw new TemplateException(name, 0, 0, "it is not a JSON object", ifNoObject);
      }
      return new JsonFile(name, text, object(root, dict));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new TemplateException(
          name,
          at == null ? 0 : at.getLineNr(),
          at == null ? 0 : at.getColumnNr(),
          "it is not JSON: " + e.getOriginalMessage(),
          ifNoJson);
    } catch (IOException e) {
      throw new TemplateException(
          name, 0, 0, "the file cannot be read: " + e.getMessage(), "Is its name right?");
    }
  }

  /** Reads a text that is one JSON object; null when it is not. */
  static Map<Object, Object> object(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      return root != null && root.isObject() ? object(root, LinkedHashMap::new) : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static Map<Object, Object> object(JsonNode node, Supplier<Map<Object, Object>> dict) {
    Map<Object, Object> object = dict.get();
    node.properties().forEach(entry -> object.put(entry.getKey(), value(entry.getValue(), dict)));
    return object;
  }

  private static Object value(JsonNode node, Supplier<Map<Object, Object>> dict) {
    if (node.isObject()) {
      return object(node, dict);
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(item -> list.add(value(item, dict)));
      return list;
    }
    if (node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isIntegralNumber()) {
      return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
    }
    return node.isNumber() ? (Object) node.doubleValue() : node.textValue();
  }

  TemplateException error(String variable, String reason, String nextStep) {
    return new TemplateException(name, lineOf(variable), 0, reason, nextStep);
  }

  /** The line of a variable of the first level: where its name first stands; 0 without one. */
  int lineOf(String variable) {
    int at = variable == null ? -1 : text.indexOf("\"" + variable + "\"");
    return at < 0 ? 0 : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }
}
