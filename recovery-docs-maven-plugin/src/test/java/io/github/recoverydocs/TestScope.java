package io.github.recoverydocs;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much a build tests of what takes long: enough for every change, or with {@code -Dthorough}
 * everything, which takes an hour and more on a slow machine.
 */
public final class TestScope {
  private static final boolean THOROUGH = System.getProperty("thorough") != null;

  private TestScope() {}

  /** All of these versions, or the last. */
  public static List<String> versions(List<String> all) {
    return THOROUGH ? all : all.subList(all.size() - 1, all.size());
  }

  /**
   * All of these, or some.
   *
   * @param oneOf of how many one is taken
   */
  public static List<String> examples(List<String> all, int oneOf) {
    return THOROUGH
        ? all
        : IntStream.range(0, all.size())
            .filter(place -> place % oneOf == 0)
            .mapToObj(all::get)
            .toList();
  }

  /** How often something is tried that differs each time: as often as this, or a third of it. */
  public static int times(int all) {
    return THOROUGH ? all : (all + 2) / 3;
  }
}
