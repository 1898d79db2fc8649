package io.github.recoverydocs.template.jinja;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The variables of a loop, macro, block or template, in front of those around it. */
final class Scope {
  private final Scope parent;
  private final Map<String, Object> values = new HashMap<>();

  Scope(Scope parent) {
    this.parent = parent;
  }

  void put(String name, Object value) {
    values.put(name, value);
  }

  /** Returns the value in an array, so that None is one. */
  Optional<Object[]> get(String name) {
    return get(name, Integer.MAX_VALUE);
  }

  /** Looks in so many scopes, this one included. */
  Optional<Object[]> get(String name, int reach) {
    int left = reach;
    for (Scope scope = this; scope != null && left > 0; scope = scope.parent, left--) {
      if (scope.values.containsKey(name)) {
        return Optional.of(new Object[] {scope.values.get(name)});
      }
    }
    return Optional.empty();
  }

  Map<String, Object> own() {
    return values;
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Scope scope = this; scope != null; scope = scope.parent) {
      names.addAll(scope.values.keySet());
    }
    return names;
  }
}
