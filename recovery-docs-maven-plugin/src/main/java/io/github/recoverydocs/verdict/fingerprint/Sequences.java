package io.github.recoverydocs.verdict.fingerprint;

import java.util.Map;
import java.util.Optional;

/**
 * Where all sequences stand at a moment.
 *
 * <p>An accident that takes values of a sequence leaves them in the WAL before its own commit, and
 * a recovery to the moment before it replays them (sequences are not transactional: PostgreSQL
 * manual, "Sequence Manipulation Functions").
 */
public final class Sequences {
  private final Map<String, SequenceValue> values;

  Sequences(Map<String, SequenceValue> values) {
    this.values = Map.copyOf(values);
  }

  /** Nothing is known of any sequence. */
  public static Sequences unknown() {
    return new Sequences(Map.of());
  }

  Optional<SequenceValue> of(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
