package io.github.recoverydocs.drill.configuration;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Finds where a character of a scalar's value stands in the file. YAML folds lines and resolves
 * escapes, so the value and the file are walked side by side.
 */
final class ScalarPlace {
  private final ScalarNode scalar;
  private final String source;
  private final int begin;
  private final int end;

  /**
   * Prepares the walk.
   *
   * @param source the file's text
   */
  ScalarPlace(ScalarNode scalar, String source) {
    this.scalar = scalar;
    this.source = source;
    int first = source.offsetByCodePoints(0, scalar.getStartMark().getIndex());
    end = source.offsetByCodePoints(0, scalar.getEndMark().getIndex());
    begin = isBlock(scalar) ? Math.min(end, source.indexOf('\n', first) + 1) : first;
  }

  private static boolean isBlock(ScalarNode scalar) {
    return scalar.getScalarStyle() == ScalarStyle.LITERAL
        || scalar.getScalarStyle() == ScalarStyle.FOLDED;
  }

  /** The line on which the text begins, from 1: for a block, the one below its {@code |}. */
  static int line(ScalarNode scalar) {
    return scalar.getStartMark().getLine() + (isBlock(scalar) ? 2 : 1);
  }

  /**
   * The place in the file of a place in the value.
   *
   * @param line in the value, from 1
   * @param column in the value, from 1
   */
  Place of(int line, int column) {
    String value = scalar.getValue();
    int offset = 0;
    for (int i = 1; i < line && value.indexOf('\n', offset) >= 0; i++) {
      offset = value.indexOf('\n', offset) + 1;
    }
    int wanted = Math.min(value.length(), offset + Math.max(0, column - 1));
    int at = begin + (isQuoted() ? 1 : 0);
    for (int i = 0; i < wanted; i++) {
      at = behind(value.charAt(i), at);
    }
    if (wanted < value.length()) {
      at = find(value.charAt(wanted), at);
    }
    String before = source.substring(0, at);
    int lineBegin = before.lastIndexOf('\n') + 1;
    return new Place((int) before.chars().filter(c -> c == '\n').count() + 1, at - lineBegin + 1);
  }

  private int behind(char character, int at) {
    if (!Character.isWhitespace(character)) {
      return Math.min(end, find(character, at) + 1);
    }
    if (isEscape(at)) {
      return Math.min(end, at + 2);
    }
    return skipBlanks(at);
  }

  private int find(char character, int at) {
    int from = isEscape(at) ? skipBlanks(at + 1) : at;
    int found = source.indexOf(character, from);
    return found < 0 || found >= end ? at : found;
  }

  private int skipBlanks(int at) {
    int behind = at;
    while (behind < end && Character.isWhitespace(source.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  private boolean isQuoted() {
    return scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
        || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
  }

  private boolean isEscape(int at) {
    return scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
        && at < end
        && source.charAt(at) == '\\';
  }

  /**
   * A place in a file.
   *
   * @param line from 1
   * @param column from 1
   */
  record Place(int line, int column) {}
}
