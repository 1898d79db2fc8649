package io.github.recoverydocs.lab;

import com.github.dockerjava.api.exception.ConflictException;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The named volume in which the nested engine keeps its images from one run to the next.
 *
 * <p>Two engines must not share one. The drill host's name is the lock: the outer engine gives a
 * name to one container only, whoever asks from wherever, and takes it back when that is removed. A
 * run that finds a volume in use takes the next one.
 */
final class CacheVolume {
  static final String LABEL = "io.github.recoverydocs.cache";
  private static final String VOLUME = "recovery-docs-cache-";
  private static final String CONTAINER = "recovery-docs-lab-";
  private static final int MOST = 64;

  private final Engine engine;

  CacheVolume(Engine engine) {
    this.engine = engine;
  }

  /**
   * Starts a container that holds a volume of its own.
   *
   * @param start starts a container, given its name and the volume's
   * @throws LabException when it cannot be started for another reason than a volume in use
   */
  <T> T hold(BiFunction<String, String, T> start) {
    for (int number = 1; number <= MOST; number++) {
      String volume = VOLUME + number;
      engine.client().createVolumeCmd().withName(volume).withLabels(Map.of(LABEL, "images")).exec();
      try {
        return start.apply(CONTAINER + number, volume);
      } catch (LabException e) {
        if (!isInUse(e)) {
          throw e;
        }
      }
    }
    throw new LabException(
        MOST + " labs are in use on this engine.",
        "Remove those that you have kept: docker rm -fv $(docker ps -aq --filter name="
            + CONTAINER
            + ")",
        null);
  }

  private static boolean isInUse(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConflictException) {
        return true;
      }
    }
    return false;
  }
}
