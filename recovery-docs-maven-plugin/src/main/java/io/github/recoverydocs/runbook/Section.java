package io.github.recoverydocs.runbook;

/**
 * A heading and what stands below it up to the next heading.
 *
 * @param title the heading's text; empty above the first heading
 * @param anchor the identifier that GitHub gives the heading, without {@code #}
 * @param level 1 to 6, and 0 above the first heading
 * @param line the heading's line, 1-based
 */
public record Section(String title, String anchor, int level, int line) {

  static final Section TOP = new Section("", "", 0, 1);
}
