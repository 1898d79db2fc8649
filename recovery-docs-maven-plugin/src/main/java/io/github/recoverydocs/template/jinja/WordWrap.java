package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Sequences;
import java.util.ArrayList;
import java.util.List;

/** The filter wordwrap, for texts of plain words; Python's textwrap has more rules. */
final class WordWrap {
  private WordWrap() {}

  static String wrap(String text, Arguments given) {
    Arguments.Bound bound =
        given.bind("wordwrap", 0, "width", "break_long_words", "wrapstring", "break_on_hyphens");
    int width = bound.integer("width", 79);
    String separator =
        bound.value("wrapstring", null) == null ? "\n" : bound.text("wrapstring", "\n");
    List<String> lines = new ArrayList<>();
    for (Object line : Sequences.items(Filters.method(text, "splitlines"))) {
      lines.add(wrapLine((String) line, width, separator));
    }
    return String.join(separator, lines);
  }

  private static String wrapLine(String line, int width, String separator) {
    if (line.length() <= width && !line.contains("\t")) {
      return line;
    }
    if (!line.matches("[\\x21-\\x7e]+( [\\x21-\\x7e]+)*") || line.contains("-")) {
      throw new PythonError(
          "wordwrap of a line with hyphens, several blanks or letters outside ASCII is not supported");
    }
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ")) {
      if (word.length() > width) {
        throw new PythonError("wordwrap of a word longer than the line is not supported");
      }
      boolean fits = column > 0 && column + 1 + word.length() <= width;
      out.append(column == 0 ? "" : fits ? " " : separator).append(word);
      column = fits ? column + 1 + word.length() : word.length();
    }
    return out.toString();
  }
}
