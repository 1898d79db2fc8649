package io.github.recoverydocs.lab;

import java.util.List;
import java.util.Map;

/**
 * The container that plays the reader's machine: bash, the project's files, the PostgreSQL client
 * tools.
 */
public interface DrillHost {

  /** The folder of the copied project, where a session starts. */
  String workingFolder();

  /**
   * Runs a short command of ours to its end.
   *
   * @throws LabException when the engine does not answer
   */
  HostResult run(String... command);

  /**
   * Starts a process in the working folder.
   *
   * @param command program and arguments
   * @param listener gets everything that it prints
   */
  HostProcess start(List<String> command, OutputListener listener);

  /**
   * Writes files, all at once.
   *
   * @param folder an absolute path, made when it is missing
   * @param files each file's text, written as UTF-8, by its name
   */
  void write(String folder, Map<String, String> files);
}
