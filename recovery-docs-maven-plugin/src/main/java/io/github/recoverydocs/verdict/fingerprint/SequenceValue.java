package io.github.recoverydocs.verdict.fingerprint;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Where a sequence stands.
 *
 * @param name its name, quoted and with its schema
 * @param last its last value, or its first when it was not called
 * @param called whether the last value was given out
 * @param by its increment
 */
record SequenceValue(String name, BigInteger last, boolean called, BigInteger by) {
  /** How far PostgreSQL logs a sequence ahead (SEQ_LOG_VALS in commands/sequence.c). */
  private static final BigInteger LOGGED_AHEAD = BigInteger.valueOf(32);

  static SequenceValue of(JsonNode json) {
    return new SequenceValue(
        json.get("name").asText(),
        json.get("last").bigIntegerValue(),
        json.get("called").asBoolean(),
        json.get("by").bigIntegerValue());
  }

  /**
   * Whether this is what is left of a value.
   *
   * @param then the value at the mark
   * @param physical whether the server's files were recovered, which may skip logged values
   * @param taken the value before the recovery, which may have been replayed
   */
  boolean continues(SequenceValue then, boolean physical, Optional<SequenceValue> taken) {
    if (last.equals(then.last) && called == then.called) {
      return true;
    }
    BigInteger ahead = aheadOf(then);
    BigInteger replayed =
        taken.map(value -> value.aheadOf(then)).orElse(BigInteger.ZERO).max(BigInteger.ZERO);
    return physical
        && called
        && ahead.signum() >= 0
        && ahead.compareTo(replayed.add(LOGGED_AHEAD.multiply(then.by.abs()))) <= 0;
  }

  private BigInteger aheadOf(SequenceValue then) {
    return last.subtract(then.last).multiply(BigInteger.valueOf(then.by.signum()));
  }

  /** Says that a sequence, which stood here at the mark, stands elsewhere now. */
  Optional<String> line(SequenceValue now, boolean physical, Optional<SequenceValue> taken) {
    return now.continues(this, physical, taken)
        ? Optional.empty()
        : Optional.of("sequence " + name + ": " + now.text() + " instead of " + text());
  }

  /** The value as a line prints it. */
  String text() {
    return called ? last.toString() : last + " (not used yet)";
  }
}
