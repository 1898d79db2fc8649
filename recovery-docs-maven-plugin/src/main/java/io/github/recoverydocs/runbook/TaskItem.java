package io.github.recoverydocs.runbook;

import java.util.List;

/**
 * An item of a task list, {@code - [ ] what to do}.
 *
 * @param line its first line, 1-based
 * @param mark where the character between its brackets is, an offset into the text
 * @param paragraphEnd where the text of its first paragraph ends, an offset into the text
 * @param fences the lines of the opening fences inside it, 1-based; those of task items inside it
 *     are theirs
 */
public record TaskItem(int line, int mark, int paragraphEnd, List<Integer> fences) {

  public TaskItem {
    fences = List.copyOf(fences);
  }
}
