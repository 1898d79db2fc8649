package io.github.recoverydocs.verdict.fingerprint;

import java.util.Optional;
import java.util.Set;

/** Says how one property of an object differs from what it was. */
final class PropertyLine {
  /** Properties whose values say themselves what they are about. */
  private static final Set<String> SPEAKING =
      Set.of(
          "admin",
          "connections",
          "enabled",
          "enforced",
          "grant option",
          "inherit",
          "null",
          "password",
          "persistence",
          "populated",
          "set",
          "triggers",
          "use",
          "valid",
          "validated");

  private PropertyLine() {}

  /**
   * The line; nothing when both mean the same.
   *
   * @param key what the object is called
   * @param property the property's name; empty when the object is nothing but its value
   * @param then its value at the mark; empty when it had none
   */
  static Optional<String> of(String key, String property, String then, String now) {
    if (withoutCasts(then).equals(withoutCasts(now))) {
      return Optional.empty();
    }
    return Optional.of(key + ": " + change(property, then, now));
  }

  private static String change(String property, String then, String now) {
    if (SPEAKING.contains(property)) {
      if (now.equals("not " + then)) {
        return now + " any more (was " + then + ")";
      }
      return now.isEmpty()
          ? "no longer " + then
          : now + " (was " + (then.isEmpty() ? "not" : then) + ")";
    }
    return (property.isEmpty() ? "" : property + " ")
        + (now.isEmpty() ? "none" : Shortened.of(now, then))
        + " instead of "
        + (then.isEmpty() ? "none" : Shortened.of(then, now));
  }

  /**
   * A definition without what PostgreSQL writes in another way when it has read its own text once:
   * {@code (ARRAY['a'::character varying])::text[]} becomes {@code ARRAY[('a'::character
   * varying)::text]}.
   */
  private static String withoutCasts(String definition) {
    return definition.contains("::character varying") || definition.contains("::bpchar")
        ? definition.replaceAll("::(character varying|bpchar|text)(\\(\\d+\\))?(\\[\\])*|[()]", "")
        : definition;
  }
}
