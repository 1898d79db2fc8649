package io.github.recoverydocs.verdict.fingerprint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What has to be known of a table to digest its rows.
 *
 * @param name its name, quoted and with its schema, as SQL takes it
 * @param unlogged whether a crash or a recovery empties it
 * @param columns its columns in their order
 * @param integers those of an integer type
 * @param uuids those of type uuid
 * @param key the columns that tell rows apart; empty when there are none
 */
record TableDefinition(
    String name,
    boolean unlogged,
    List<String> columns,
    Set<String> integers,
    Set<String> uuids,
    List<String> key) {

  static TableDefinition of(JsonNode json) {
    return new TableDefinition(
        json.get("name").asText(),
        json.get("unlogged").asBoolean(),
        texts(json.get("columns")),
        Set.copyOf(texts(json.get("integers"))),
        Set.copyOf(texts(json.get("uuids"))),
        texts(json.get("key")));
  }

  /** The same table with another key, where it has the columns of that. */
  TableDefinition withKeyOf(TableDefinition other) {
    return Set.copyOf(columns).containsAll(other.key)
        ? new TableDefinition(name, unlogged, columns, integers, uuids, other.key)
        : this;
  }

  /** Whether the key is one integer, which is known without a look at the row. */
  boolean hasIntegerKey() {
    return key.size() == 1 && integers.contains(key.get(0));
  }

  /** Whether the key has the same columns, which are hashed in the same way. */
  boolean hasKeyOf(TableDefinition other) {
    return key.equals(other.key)
        && key.stream()
            .allMatch(
                column ->
                    integers.contains(column) == other.integers.contains(column)
                        && uuids.contains(column) == other.uuids.contains(column));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }
}
