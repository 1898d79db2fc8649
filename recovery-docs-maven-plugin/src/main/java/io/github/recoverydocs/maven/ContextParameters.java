package io.github.recoverydocs.maven;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Overrides of a template's variables, from the POM and from the command line.
 *
 * <p>Maven binds no maps from properties, so those of the command line are read from the session.
 */
final class ContextParameters {
  private static final String PREFIX = "recoveryDocs.context.";

  private final Map<String, String> fromPom;
  private final Properties userProperties;

  /**
   * Creates it.
   *
   * @param fromPom what {@code <context>} says, or null; a value may be null where an element is
   *     empty
   * @param userProperties what {@code -D} says
   */
  ContextParameters(Map<String, String> fromPom, Properties userProperties) {
    this.fromPom = fromPom == null ? Map.of() : fromPom;
    this.userProperties = userProperties;
  }

  /** The overrides by variable; the command line wins. */
  Map<String, String> overrides() {
    Map<String, String> overrides = new TreeMap<>();
    fromPom.forEach((name, value) -> overrides.put(name, value == null ? "" : value));
    userProperties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX))
        .forEach(
            name ->
                overrides.put(name.substring(PREFIX.length()), userProperties.getProperty(name)));
    return overrides;
  }
}
