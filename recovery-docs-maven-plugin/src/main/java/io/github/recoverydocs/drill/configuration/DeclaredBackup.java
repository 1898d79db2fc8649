package io.github.recoverydocs.drill.configuration;

import java.util.List;
import java.util.Optional;

/**
 * What is said about a backup of the user's own, which takes the place of the baseline's: the keys
 * {@code backup} and {@code backupChecks}; nothing is null.
 *
 * @param path where it is put, from the project's folder: a file, or a folder when it ends in
 *     {@code /}
 * @param checks what has to be true of what was restored from it
 */
public record DeclaredBackup(Optional<String> path, List<BackupCheck> checks) {

  public DeclaredBackup {
    checks = List.copyOf(checks);
  }

  /** Nothing is said. */
  public static DeclaredBackup none() {
    return new DeclaredBackup(Optional.empty(), List.of());
  }
}
