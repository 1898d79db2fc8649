package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredBackup;
import io.github.recoverydocs.lab.LabFile;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.runbook.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A backup of the user's own, a file or an object in S3, which takes the place of the one that the
 * baseline makes.
 */
final class UserBackup {
  private static final String PARAMETER = "recoveryDocs.backup";

  private final DrillSettings settings;
  private final String location;

  private UserBackup(DrillSettings settings, String location) {
    this.settings = settings;
    this.location = location;
  }

  /** The backup that the user names; nothing when none is named. */
  static Optional<UserBackup> of(DrillSettings settings) {
    return settings.backup().map(location -> new UserBackup(settings, location.strip()));
  }

  /**
   * Where it is put in a lab.
   *
   * @throws SettingsException when {@code drills.yaml} does not say where backups are
   */
  LabFile file(DeclaredBackup declared) {
    String path =
        declared
            .path()
            .orElseThrow(
                () ->
                    new SettingsException(
                        PARAMETER
                            + " is set, and nothing says where the procedures look for a backup.",
                        "Write the path into drills.yaml, for example backup: backups/ for a folder, or the name of a file."));
    return new LabFile(local(), path.endsWith("/") ? path + local().getFileName() : path);
  }

  /**
   * Sees to it that the backup is on this machine.
   *
   * @throws SettingsException when it is not there, or cannot be fetched
   */
  void fetch() {
    if (!isObject()) {
      if (!Files.isRegularFile(local())) {
        throw new SettingsException(
            PARAMETER + " names " + location + ", and there is no such file.",
            "Name a file, or an object: s3://bucket/key.");
      }
      return;
    }
    try {
      Files.createDirectories(local().getParent());
      // The user's own tool has the user's own credentials, and we never see them.
      Process process =
          new ProcessBuilder("aws", "s3", "cp", "--only-show-errors", location, local().toString())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new SettingsException(
            location + " cannot be fetched: " + said.strip(),
            "Try the same by hand: aws s3 cp " + location + " .");
      }
    } catch (IOException e) {
      throw new SettingsException(
          location + " cannot be fetched, for the command aws cannot be started: " + e.getMessage(),
          "Install the AWS CLI, or fetch the backup yourself and name the file.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SettingsException(location + " was not fetched to its end.", "Run again.");
    }
  }

  /** What a proof depends on. */
  List<Input> inputs() {
    if (!Files.isRegularFile(local())) {
      return List.of(new Input("backup", location, "not there"));
    }
    try {
      return List.of(new Input("backup", location, Sha256.of(local())));
    } catch (IOException e) {
      throw new UncheckedIOException("The backup " + local() + " cannot be read", e);
    }
  }

  private boolean isObject() {
    return location.startsWith("s3://");
  }

  private Path local() {
    return isObject()
        ? settings
            .outputDirectory()
            .resolve("backup")
            .resolve(location.substring(location.lastIndexOf('/') + 1))
        : settings.projectDirectory().resolve(location);
  }
}
