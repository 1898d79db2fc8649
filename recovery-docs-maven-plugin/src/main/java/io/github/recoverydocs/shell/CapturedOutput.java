package io.github.recoverydocs.shell;

/**
 * What a command printed on one stream, bounded in size.
 *
 * @param text the text, with a line in place of what was left out; a note when the bytes are no
 *     text
 * @param bytes how many bytes there were in all
 */
public record CapturedOutput(String text, long bytes) {

  /** Nothing was printed. */
  public static final CapturedOutput NONE = new CapturedOutput("", 0);

  /** What stands in place of what was left out. */
  static final String LEFT_OUT = " bytes left out …\n";

  /** Tells whether something was left out. */
  public boolean cutShort() {
    return text.contains(LEFT_OUT);
  }
}
