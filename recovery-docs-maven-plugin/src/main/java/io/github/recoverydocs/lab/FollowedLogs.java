package io.github.recoverydocs.lab;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The logs of the PostgreSQL containers of a Compose project, for as long as one drill takes, those
 * that the drill itself starts included.
 */
final class FollowedLogs implements OutputListener, AutoCloseable {
  private static final Duration DELAY = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ContainerHost host;
  private final Optional<DatabaseAccess> database;
  private final boolean alone;
  private final ContainerLog log = new ContainerLog();
  private final Closeable follower;

  /**
   * Begins to follow.
   *
   * @param alone whether the server is the project's only service
   */
  FollowedLogs(ContainerHost host, Optional<DatabaseAccess> database, boolean alone) {
    this.host = host;
    this.database = database;
    this.alone = alone;
    this.follower = host.watch(List.of(ComposeHostImage.SCRIPTS + "/follow-logs.sh"), this);
  }

  /** All errors up to now. */
  List<ServerError> errors() {
    // The log comes to us through two engines, a moment later than the client has its answer. An
    // entry of our own behind everything else tells when all of it is here.
    String mark = MarkedLog.newMark();
    boolean marked = database.map(access -> raise(access, mark)).orElse(false);
    if (!marked || !log.await(mark, DELAY)) {
      pause();
    }
    return log.errors(alone);
  }

  private boolean raise(DatabaseAccess access, String mark) {
    String sql = "DO $$ BEGIN RAISE LOG '" + mark + "'; END $$";
    return host.run(access.psql("-Atqc", sql).toArray(String[]::new)).status() == 0;
  }

  /** For a server that takes no connection of ours. */
  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void standardOutput(byte[] bytes) {
    log.accept(bytes);
  }

  @Override
  public void standardError(byte[] bytes) {
    // What docker itself has to say when a container goes away.
  }

  @Override
  public void ended() {
    // The drill is over, or the lab is gone.
  }

  @Override
  public void close() {
    try {
      follower.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
