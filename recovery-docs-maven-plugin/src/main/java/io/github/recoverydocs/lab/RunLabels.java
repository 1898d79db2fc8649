package io.github.recoverydocs.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;

/**
 * Marks everything that one run starts, and tells whether the run behind a mark is still alive.
 *
 * <p>A run holds a lock on a file for as long as its JVM lives, however it ends; the operating
 * system lets go of the lock when the JVM is killed.
 */
final class RunLabels implements AutoCloseable {
  static final String RUN = "io.github.recoverydocs.run";
  static final String KEPT = "io.github.recoverydocs.kept";
  private static final String LOCK_FILE = "io.github.recoverydocs.lock";
  private static final String MACHINE = "io.github.recoverydocs.machine";

  private final String run = UUID.randomUUID().toString();
  private final Path lockFile;
  private final FileChannel channel;
  private final boolean kept;

  RunLabels(boolean kept) {
    this.kept = kept;
    try {
      Path folder =
          Files.createDirectories(
              Path.of(
                  System.getProperty("java.io.tmpdir"),
                  "recovery-docs-" + System.getProperty("user.name")));
      lockFile = folder.resolve(run + ".lock");
      channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write to the folder for temporary files: " + e.getMessage(), e);
    }
  }

  String run() {
    return run;
  }

  /** The labels of a container of this run. */
  Map<String, String> labels() {
    return Map.of(
        RUN, run, LOCK_FILE, lockFile.toString(), MACHINE, machine(), KEPT, Boolean.toString(kept));
  }

  /** Tells whether these labels belong to a run of this machine whose JVM is gone. */
  static boolean abandoned(Map<String, String> labels) {
    if (!labels.containsKey(RUN)
        || Boolean.parseBoolean(labels.get(KEPT))
        || !machine().equals(labels.get(MACHINE))) {
      return false;
    }
    Path file = Path.of(labels.getOrDefault(LOCK_FILE, ""));
    if (!Files.exists(file)) {
      return true;
    }
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = other.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException | IOException inUse) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(lockFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
