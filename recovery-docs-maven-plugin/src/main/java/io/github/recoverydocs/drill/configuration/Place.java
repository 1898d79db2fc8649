package io.github.recoverydocs.drill.configuration;

/**
 * A place in {@code drills.yaml}.
 *
 * @param file its path, as people are shown it
 * @param line from 1
 */
public record Place(String file, int line) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
