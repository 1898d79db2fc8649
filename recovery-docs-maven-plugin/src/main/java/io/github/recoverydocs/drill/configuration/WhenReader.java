package io.github.recoverydocs.drill.configuration;

import io.github.recoverydocs.template.YesOrNo;

/**
 * Reads the key {@code when}: whether something is there at all. A template leaves sections out by
 * its switches, and what {@code drills.yaml} says of them has to go with them.
 */
final class WhenReader {
  /** What Jinja prints for the value null of cookiecutter.json. */
  private static final String NULL = "None";

  /**
   * Reads it. No is what the template's own switches take for it, and nothing; whatever else is
   * there, such as the name of a bucket, is a yes.
   */
  boolean read(Value value) {
    return value.writtenOrRendered().map(String::strip).map(WhenReader::isYes).orElse(true);
  }

  private static boolean isYes(String text) {
    boolean nothing = text.isEmpty() || text.equalsIgnoreCase(NULL);
    return !nothing && new YesOrNo(text).answer().orElse(true);
  }
}
