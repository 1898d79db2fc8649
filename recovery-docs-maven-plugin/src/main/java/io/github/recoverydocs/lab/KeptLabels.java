package io.github.recoverydocs.lab;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Labels of a container that has to outlive the run.
 *
 * <p>Testcontainers removes whatever carries its session label, and adds that label after every
 * hook that it offers; a map that does not take it is the only way to keep a container.
 */
final class KeptLabels extends LinkedHashMap<String, String> {
  private static final long serialVersionUID = 1L;

  KeptLabels(Map<String, String> labels) {
    super(labels);
  }

  @Override
  public String put(String key, String value) {
    return key.startsWith("org.testcontainers") ? null : super.put(key, value);
  }

  @Override
  public void putAll(Map<? extends String, ? extends String> others) {
    others.forEach(this::put);
  }
}
