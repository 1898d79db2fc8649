package io.github.recoverydocs.verdict.fingerprint;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A named moment: what the database held, and the moment as recovery targets name it.
 *
 * <p>What was committed before the mark is there after a recovery to any of its values, whether the
 * target is inclusive or not for time and LSN; for the transaction id and a restore point the
 * target is inclusive. What was committed behind the mark is not there.
 *
 * @param name what drills.yaml calls it
 * @param fingerprint what the database held
 * @param time the server's clock, with microseconds and {@code +00}
 * @param lsn a position in the WAL, such as {@code 0/1A2B3C8}
 * @param xid the id of a transaction that did nothing but commit at the mark
 * @param timeline the timeline of the server
 * @param server which server it was
 */
public record Mark(
    String name,
    Fingerprint fingerprint,
    String time,
    String lsn,
    String xid,
    int timeline,
    ServerIdentity server) {

  /**
   * The mark as variables: {@code MARK_<NAME>_TIME}, {@code _LSN}, {@code _XID}, {@code _TIMELINE}.
   */
  public Map<String, String> variables() {
    String prefix = "MARK_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_") + "_";
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(prefix + "TIME", time);
    variables.put(prefix + "LSN", lsn);
    variables.put(prefix + "XID", xid);
    variables.put(prefix + "TIMELINE", Integer.toString(timeline));
    return variables;
  }
}
