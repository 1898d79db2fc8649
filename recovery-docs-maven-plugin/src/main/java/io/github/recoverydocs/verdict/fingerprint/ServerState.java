package io.github.recoverydocs.verdict.fingerprint;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a server says about itself.
 *
 * @param identity which server it is
 * @param inRecovery whether it still replays WAL
 * @param paused whether replay is paused
 * @param timeline the timeline that it writes, or replays
 */
record ServerState(ServerIdentity identity, boolean inRecovery, boolean paused, int timeline) {

  static ServerState of(JsonNode json) {
    return new ServerState(
        new ServerIdentity(json.get("systemIdentifier").asText(), json.get("started").asText()),
        json.get("inRecovery").asBoolean(),
        json.get("paused").asBoolean(),
        json.get("timeline").asInt());
  }

  /**
   * Whether files of the server at the mark were started again, after a crash or as a recovery: its
   * unlogged tables and the last values of its sequences need not be the same then.
   */
  boolean recoveredPhysically(Mark mark) {
    return identity.systemIdentifier().equals(mark.server().systemIdentifier())
        && (timeline != mark.timeline() || !identity.started().equals(mark.server().started()));
  }
}
