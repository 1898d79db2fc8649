package io.github.recoverydocs.lab;

import java.io.Closeable;
import java.io.IOException;

/** A running process on the drill host, with its standard input held open. */
public interface HostProcess extends Closeable {

  /**
   * Writes text, as UTF-8, to the process's standard input at once.
   *
   * @throws IOException when the process no longer reads
   */
  void send(String text) throws IOException;

  /** Lets go of the process; what it left running ends with the lab. */
  @Override
  void close();
}
