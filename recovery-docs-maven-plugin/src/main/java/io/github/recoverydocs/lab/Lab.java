package io.github.recoverydocs.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The disposable world of one drill; closing it removes everything. */
public interface Lab extends AutoCloseable {

  /** The reader's machine. */
  DrillHost host();

  /** The server's version as it tells it, such as {@code 17.6}. */
  String postgresVersion();

  /** The images that the lab was started from. */
  List<ImageIdentity> images();

  /** The names of the project's volumes in the lab's engine, by those in its Compose file. */
  default Map<String, String> volumes() {
    return Map.of();
  }

  /** The database that fixture and baseline are about. */
  Database database();

  /** Its size in bytes after fixture and baseline; nothing where it is not there. */
  OptionalLong databaseBytes();

  /**
   * Performs a step as those of fixture and baseline are performed: SQL in the database, bash in
   * the working folder.
   *
   * @throws PreparationException when it does not end well
   */
  void perform(PreparationStep step);

  /** The values that must never be printed. */
  List<String> secrets();

  /**
   * Does nothing while the lab is there.
   *
   * @throws LabException when it is not, because the run is being ended or the engine went away
   */
  void requireRunning();

  /**
   * The errors that the server has logged so far, oldest first; nothing when the server is not ours
   * to ask.
   */
  List<ServerError> serverErrors();

  /** How to look into the lab and how to remove it, when it is kept. */
  Optional<String> keptHint();

  @Override
  void close();
}
