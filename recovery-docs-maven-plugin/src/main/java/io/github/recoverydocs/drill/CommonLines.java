package io.github.recoverydocs.drill;

import java.util.Arrays;
import java.util.List;

/** Finds the lines that two texts have in common, in order and as many as there are. */
final class CommonLines {
  /** Texts that differ in more lines than this, multiplied, are taken to have none in common. */
  private static final long LARGEST = 4_000_000;

  private CommonLines() {}

  /**
   * Returns for each line of the second text the place of the same line in the first, and -1 for a
   * line that is not there; blanks at line ends make no difference.
   */
  static int[] of(List<String> first, List<String> second) {
    List<String> left = first.stream().map(String::stripTrailing).toList();
    List<String> right = second.stream().map(String::stripTrailing).toList();
    int[] found = new int[right.size()];
    Arrays.fill(found, -1);
    int start = 0;
    int shorter = Math.min(left.size(), right.size());
    while (start < shorter && left.get(start).equals(right.get(start))) {
      found[start] = start;
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
      end++;
      found[right.size() - end] = left.size() - end;
    }
    between(
        left.subList(start, left.size() - end),
        right.subList(start, right.size() - end),
        found,
        start);
    return found;
  }

  private static void between(List<String> left, List<String> right, int[] found, int start) {
    if ((long) left.size() * right.size() > LARGEST) {
      return;
    }
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      if (left.get(i).equals(right.get(j))) {
        found[start + j++] = start + i++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
