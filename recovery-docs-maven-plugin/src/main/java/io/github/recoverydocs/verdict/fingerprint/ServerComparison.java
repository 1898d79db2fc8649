package io.github.recoverydocs.verdict.fingerprint;

import java.util.ArrayList;
import java.util.List;

/** Tells whether a server has been recovered, before anything is said about what it holds. */
final class ServerComparison {
  private ServerComparison() {}

  /**
   * What is wrong with the server.
   *
   * @param pointInTime whether it has to have been recovered to a point in time, if it was started
   *     anew since the mark
   */
  static List<String> compare(Mark mark, ServerState now, boolean pointInTime) {
    List<String> lines = new ArrayList<>();
    if (now.inRecovery()) {
      lines.add(
          "the server is still in recovery"
              + (now.paused()
                  ? " and paused: SELECT pg_wal_replay_resume() ends it"
                  : ": it replays WAL and takes no writes; SELECT pg_promote() ends it"));
    }
    if (!pointInTime) {
      return lines;
    }
    if (!now.identity().systemIdentifier().equals(mark.server().systemIdentifier())) {
      lines.add(
          "the server is another one than at the mark \""
              + mark.name()
              + "\" (system identifier "
              + now.identity().systemIdentifier()
              + " instead of "
              + mark.server().systemIdentifier()
              + "): no point-in-time recovery of it has taken place");
    } else if (!now.inRecovery()
        && now.timeline() <= mark.timeline()
        && !now.identity().started().equals(mark.server().started())) {
      // One that has never been stopped was not to be recovered: the time was for something else.
      lines.add(
          "the server is on timeline "
              + now.timeline()
              + (now.timeline() == mark.timeline() ? " as" : " and was on " + mark.timeline())
              + " at the mark \""
              + mark.name()
              + "\": no point-in-time recovery has taken place");
    }
    return lines;
  }
}
