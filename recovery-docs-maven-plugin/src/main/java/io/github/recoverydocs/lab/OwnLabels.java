package io.github.recoverydocs.lab;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Labels of a container that Testcontainers must not remove: one that is kept, or one that we
 * remove ourselves because Testcontainers' helper container is disabled.
 *
 * <p>Its shutdown hook would remove whatever carries its session label at the same moment as ours
 * does, and fail with a stack trace on the console. It adds that label after every hook that it
 * offers; a map that does not take it is the only way.
 */
final class OwnLabels extends LinkedHashMap<String, String> {
  private static final long serialVersionUID = 1L;

  OwnLabels(Map<String, String> labels) {
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
