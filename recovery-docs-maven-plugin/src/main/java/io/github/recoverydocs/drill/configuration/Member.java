package io.github.recoverydocs.drill.configuration;

/**
 * An entry of a map.
 *
 * @param key its key, for what is wrong with that
 * @param value what is behind it
 */
record Member(MapKey key, Value value) {

  String name() {
    return key.name();
  }
}
