package io.github.recoverydocs.publish;

import java.util.List;
import java.util.Optional;

/**
 * Where two texts begin to differ.
 *
 * @param line the first line that is not the same in both, 1-based
 * @param committed that line in the repository
 * @param rendered that line as the template renders it
 */
record FirstDifference(int line, String committed, String rendered) {
  private static final int SHOWN = 160;
  private static final String END = "(the end of the document)";

  /**
   * Compares two texts as {@link PlainText} has them.
   *
   * @return nothing where they are the same
   */
  static Optional<FirstDifference> of(String committed, String rendered) {
    List<String> here = committed.lines().toList();
    List<String> there = rendered.lines().toList();
    for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
      if (i >= here.size() || i >= there.size() || !here.get(i).equals(there.get(i))) {
        return Optional.of(new FirstDifference(i + 1, at(here, i), at(there, i)));
      }
    }
    return Optional.empty();
  }

  private static String at(List<String> lines, int i) {
    if (i >= lines.size()) {
      return END;
    }
    String line = lines.get(i);
    return line.length() > SHOWN ? line.substring(0, SHOWN) + " …" : line;
  }
}
