package io.github.recoverydocs.runbook;

import java.util.regex.Pattern;

/**
 * A link or an image of a document, or the definition that links refer to.
 *
 * @param line the line that its target stands on, 1-based
 * @param source all of it as written, on one line
 * @param target what it leads to, without escapes and entities, percent-encoding kept; never empty
 * @param hasBlanks whether blanks stand in the target without {@code <} and {@code >} around it:
 *     GitHub takes such a thing for text
 */
public record Link(int line, String source, String target, boolean hasBlanks) {
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");

  /** Tells whether it leads out of the project: {@code https:}, {@code mailto:} and the like. */
  public boolean leadsElsewhere() {
    return ELSEWHERE.matcher(target).matches();
  }
}
