package io.github.recoverydocs.shell;

import java.time.Duration;

/**
 * One shell that a drill's blocks are performed in; variables, functions and the folder carry over.
 */
public interface Session extends AutoCloseable {

  /**
   * Performs one statement to its end, or until the time is up.
   *
   * <p>After a result that is not {@link CommandResult.Outcome#ENDED} the session takes no more
   * statements.
   */
  CommandResult perform(Statement statement, Duration timeout);

  @Override
  void close();
}
