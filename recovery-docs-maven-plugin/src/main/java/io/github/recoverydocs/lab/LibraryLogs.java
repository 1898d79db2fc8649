package io.github.recoverydocs.lab;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Testcontainers' own chatter off the console, where a person looks for findings.
 *
 * <p>Maven's logger reads these properties when a logger is first asked for. What a user has set
 * stays, and {@code mvn -X} shows everything.
 */
final class LibraryLogs {
  private static final String PREFIX = "org.slf4j.simpleLogger.log.";

  /** What a failed container printed is put into our own exception, and so is every reason. */
  private static final Map<String, String> LEVELS =
      Map.of("org.testcontainers", "off", "tc", "off", "com.github.dockerjava", "off");

  private LibraryLogs() {}

  static void quieten() {
    Logger ours = LoggerFactory.getLogger(LibraryLogs.class);
    if (ours.isDebugEnabled()) {
      return;
    }
    LEVELS.forEach(
        (name, level) -> {
          if (System.getProperty(PREFIX + name) == null) {
            System.setProperty(PREFIX + name, level);
          }
        });
  }
}
