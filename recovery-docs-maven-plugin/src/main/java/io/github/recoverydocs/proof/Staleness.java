package io.github.recoverydocs.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what has changed since a proof was made.
 *
 * <p>It compares digests, never times: a checkout or a copy changes every time and nothing else.
 */
public final class Staleness {

  private Staleness() {}

  /**
   * Compares what a proof was made from with what is there now.
   *
   * @return one sentence for each difference, without full stops; empty when the proof is fresh
   */
  public static List<String> of(List<Input> proven, List<Input> present) {
    Map<String, String> now = byName(present);
    List<String> changes = new ArrayList<>();
    byName(proven)
        .forEach(
            (name, digest) -> {
              String other = now.remove(name);
              if (other == null) {
                changes.add("the " + name + " is no longer there");
              } else if (!other.equals(digest)) {
                changes.add("the " + name + " has changed");
              }
            });
    now.keySet().forEach(name -> changes.add("the " + name + " is new"));
    return changes;
  }

  private static Map<String, String> byName(List<Input> inputs) {
    Map<String, String> digests = new LinkedHashMap<>();
    inputs.forEach(input -> digests.put(input.kind() + " " + input.name(), input.digest()));
    return digests;
  }
}
