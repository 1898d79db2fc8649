package io.github.recoverydocs.drill.configuration;

import io.github.recoverydocs.runbook.NearestWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of drills.yaml and the path of keys that leads to it. What it is not is added to the
 * problems; the answer is then empty, and the reading goes on for the sake of the other problems.
 */
final class Value {
  static final String QUOTE_TEMPLATE = "Put the value in quotes: \"{{ … }}\".";

  private final Node node;
  private final String path;
  private final Reading reading;

  /**
   * Creates it.
   *
   * @param path such as {@code storage.buckets[0].name}; empty for the whole file
   */
  Value(Node node, String path, Reading reading) {
    this.node = node;
    this.path = path;
    this.reading = reading;
  }

  /** The line on which it begins, from 1; of a block text, the text's first line. */
  int line() {
    return node instanceof ScalarNode scalar
        ? ScalarPlace.line(scalar)
        : node.getStartMark().getLine() + 1;
  }

  Reading reading() {
    return reading;
  }

  /** Where it is written. */
  Place place() {
    return new Place(reading.name(), line());
  }

  boolean isMap() {
    return NodeKind.of(node) == NodeKind.MAP;
  }

  boolean isList() {
    return NodeKind.of(node) == NodeKind.LIST;
  }

  boolean isText() {
    return NodeKind.of(node) == NodeKind.TEXT;
  }

  /** Tells whether it is a number or a boolean. */
  boolean isPlain() {
    return NodeKind.of(node).isPlain();
  }

  /** Tells whether there is no value; so it is behind a key whose value begins with {@code #}. */
  boolean isNothing() {
    return NodeKind.of(node) == NodeKind.NOTHING;
  }

  /** Tells whether these are all of the map's entries: what is missing is then truly not there. */
  boolean hasOnly(Map<String, Value> entries) {
    return node instanceof MappingNode map && map.getValue().size() == entries.size();
  }

  /** The same values of a map that is left out. */
  static Map<String, Value> leftOut(Map<String, Value> entries) {
    Map<String, Value> same = new LinkedHashMap<>();
    entries.forEach(
        (key, value) ->
            same.put(key, new Value(value.node, value.path, value.reading.ofWhatIsLeftOut())));
    return same;
  }

  /** Adds a problem; the reason goes on behind the path. */
  void problem(String reason, String nextStep) {
    if (reading.leftOut()
        && isText()
        && node instanceof ScalarNode scalar
        && new ScalarText(scalar, reading).isTemplate()) {
      return;
    }
    String subject = path.isEmpty() ? "the file" : path;
    reading.problems().add(new DrillsFileProblem(line(), subject + " " + reason, nextStep));
  }

  /** The values of a map by their keys, without those that are not known. */
  Map<String, Value> entries(Keys keys) {
    Map<String, Value> entries = new LinkedHashMap<>();
    if (!isMap() || !(node instanceof MappingNode map)) {
      wrong("a map", "Its keys: " + String.join(", ", keys.known()) + ".");
      return entries;
    }
    for (NodeTuple tuple : map.getValue()) {
      Member member = member(tuple);
      if (member.key().isAmong(keys)
          && entries.putIfAbsent(member.name(), member.value()) != null) {
        member.key().problem("stands here twice", "Delete one of them.");
      }
    }
    return entries;
  }

  /** The value of one key of a map, without a word about the others. */
  Optional<Value> entry(String name) {
    return node instanceof MappingNode map
        ? map.getValue().stream()
            .map(tuple -> member(tuple))
            .filter(member -> member.name().equals(name))
            .findFirst()
            .map(Member::value)
        : Optional.empty();
  }

  /**
   * The entries of a map whose keys are names that its author chose, in order.
   *
   * @param advice what to write when it is no map
   */
  List<Member> members(String advice) {
    List<Member> members = new ArrayList<>();
    if (!isMap() || !(node instanceof MappingNode map)) {
      wrong("a map", advice);
      return members;
    }
    Set<String> names = new HashSet<>();
    for (NodeTuple tuple : map.getValue()) {
      Member member = member(tuple);
      if (!member.key().isName()) {
        continue;
      }
      if (names.add(member.name())) {
        members.add(member);
      } else {
        member.key().problem("stands here twice", "Delete one of them.");
      }
    }
    return members;
  }

  private Member member(NodeTuple tuple) {
    MapKey key = new MapKey(tuple.getKeyNode(), path, reading);
    return new Member(key, new Value(tuple.getValueNode(), key.path(), reading));
  }

  /** The values of a list. */
  List<Value> items() {
    if (!(node instanceof SequenceNode list) || !list.getTag().equals(Tag.SEQ)) {
      wrong("a list", "Begin each of its items with '- '.");
      return List.of();
    }
    List<Value> items = new ArrayList<>();
    for (Node item : list.getValue()) {
      items.add(new Value(item, path + "[" + items.size() + "]", reading));
    }
    return items;
  }

  /** The values of a list that has to have at least one. */
  List<Value> someItems() {
    if (node instanceof SequenceNode list && list.getValue().isEmpty()) {
      problem("is an empty list", "Write what is in it, or delete the key.");
    }
    return items();
  }

  /** The rendered words of a list that has to have at least one. */
  List<String> words() {
    return someItems().stream().map(Value::word).flatMap(Optional::stream).toList();
  }

  /** A rendered text that is not blank. */
  Optional<String> text() {
    Optional<String> text = textOrEmpty();
    if (text.filter(String::isBlank).isPresent()) {
      problem("is an empty text", "Write one, or delete the key.");
      return Optional.empty();
    }
    return text;
  }

  /** A rendered text; quotes with nothing in them are one. */
  Optional<String> textOrEmpty() {
    if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
      wrong("a text", NodeKind.of(node).isPlain() ? "Put it in quotes." : "Write one text.");
      return Optional.empty();
    }
    return new ScalarText(scalar, reading).rendered(path);
  }

  /** A rendered text of one line, without blanks around it. */
  Optional<String> word() {
    Optional<String> word = text().map(String::strip);
    if (word.filter(text -> text.lines().count() > 1).isPresent()) {
      problem("has more than one line", "Write it on one.");
      return Optional.empty();
    }
    return word;
  }

  /** A text, a number or a boolean exactly as it is written: not rendered, 9.10 not made 9.1. */
  Optional<String> written() {
    if (node instanceof ScalarNode scalar && (isText() || isPlain())) {
      return Optional.of(scalar.getValue());
    }
    wrong("a text", "Write one text.");
    return Optional.empty();
  }

  /** A rendered text, which may be empty; or a number or a boolean as it is written. */
  Optional<String> writtenOrRendered() {
    return isPlain() ? written() : textOrEmpty();
  }

  /** One of an enum's constants, which are written in lower case. */
  <E extends Enum<E>> Optional<E> choice(Class<E> type) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    List<String> words =
        constants.stream().map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
    Optional<String> word = word();
    Optional<E> found = word.map(words::indexOf).filter(i -> i >= 0).map(constants::get);
    if (word.isPresent() && found.isEmpty()) {
      problem("is '" + word.get() + "'", advice(word.get(), words, "Allowed"));
    }
    return found;
  }

  /** {@code true} or {@code false}; in quotes only where a template renders to it. */
  Optional<Boolean> flag() {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      return Optional.of(Boolean.valueOf(scalar.getValue()));
    }
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
      // Jinja prints a boolean as Python does: True.
      Optional<String> text = new ScalarText(scalar, reading).rendered(path).map(String::strip);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      boolean known = text.filter(word -> word.matches("(?i)true|false")).isPresent();
      if (known && !text.get().equals(scalar.getValue())) {
        return text.map(Boolean::valueOf);
      }
    }
    wrong("true or false", "Write one of them, without quotes.");
    return Optional.empty();
  }

  /** Tells whether something is written of which a template leaves nothing. */
  boolean isRenderedToNothing() {
    return isText()
        && node instanceof ScalarNode scalar
        && !scalar.getValue().isBlank()
        && new ScalarText(scalar, reading).rendered(path).filter(String::isBlank).isPresent();
  }

  /** Adds the problem that it is something else than what is wanted. */
  void wrong(String wanted, String nextStep) {
    NodeKind kind = NodeKind.of(node);
    switch (kind) {
      case NOTHING -> problem("has no value", "Write " + wanted + ", or delete it.");
      case TAGGED -> problem("has the tag " + node.getTag().getValue(), "Delete the tag.");
      case TEMPLATE -> problem("begins with {{ without quotes", QUOTE_TEMPLATE);
      default -> problem("is " + kind.words() + " where " + wanted + " is wanted", nextStep);
    }
  }

  /** The nearest word that would have been right, and all of them. */
  static String advice(String word, List<String> known, String title) {
    return NearestWord.to(word, known).map(near -> "Did you mean " + near + "? ").orElse("")
        + title
        + ": "
        + String.join(", ", known)
        + ".";
  }
}
