package io.github.recoverydocs.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a block at the values that its reader edits. */
final class CodeSegments {

  /**
   * A part of the text.
   *
   * @param text as written
   * @param input the variable whose value it is; empty for what nobody edits
   */
  record Segment(String text, String input) {}

  private CodeSegments() {}

  /**
   * Cuts a text. An input that does not stand in its line as {@code NAME=value} is left alone.
   *
   * @return the parts, which together are the text
   */
  static List<Segment> of(String text, List<BlockInput> inputs) {
    List<Segment> segments = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      plain.append(number == 1 ? "" : "\n");
      Optional<Matcher> found = value(line, number, inputs);
      if (found.isEmpty()) {
        plain.append(line);
        continue;
      }
      Matcher value = found.get();
      segments.add(new Segment(plain + line.substring(0, value.start("value")), ""));
      segments.add(new Segment(value.group("value"), value.group("name")));
      plain.setLength(0);
      plain.append(line.substring(value.end("value")));
    }
    segments.add(new Segment(plain.toString(), ""));
    return List.copyOf(segments);
  }

  private static Optional<Matcher> value(String line, int number, List<BlockInput> inputs) {
    return inputs.stream()
        .filter(input -> input.line() == number)
        .map(
            input ->
                Pattern.compile(
                        "^(?:\\$ )?\\s*(?:export )?(?<name>"
                            + Pattern.quote(input.name())
                            + ")=(?<value>'[^']*'|\"[^\"]*\"|[^\\s;&|]*)")
                    .matcher(line))
        .filter(Matcher::find)
        .findFirst();
  }
}
