package io.github.recoverydocs.lab;

/** Receives what a process in a lab prints, as it prints it, from a thread of the lab's own. */
public interface OutputListener {

  /** Takes bytes from standard output; called again and again, never with the same array. */
  void standardOutput(byte[] bytes);

  /** Takes bytes from standard error. */
  void standardError(byte[] bytes);

  /** Learns that nothing more will come, because the process ended or the engine went away. */
  void ended();
}
