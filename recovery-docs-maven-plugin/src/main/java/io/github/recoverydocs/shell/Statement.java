package io.github.recoverydocs.shell;

import java.util.List;
import java.util.Optional;

/**
 * One top-level statement of a block.
 *
 * @param line its first line in the document, 1-based
 * @param lastLine its last line in the document, here-documents included
 * @param text the statement as written
 * @param script the same commands, on their own lines, with probes between them
 * @param references the variables that it reads and does not set, as {@code line:NAME}
 * @param inputs the files that psql is given to read, as {@code line word}, each word as written
 * @param commands every simple command in it, at any depth
 * @param ranges where its commands begin and end, to turn a line that bash reports into the first
 *     line of a command
 * @param scopes what the statement and the functions that it defines do with variables
 */
public record Statement(
    int line,
    int lastLine,
    String text,
    String script,
    List<String> references,
    List<String> inputs,
    List<SimpleCommand> commands,
    List<LineRange> ranges,
    List<VariableScope> scopes) {

  public Statement {
    references = List.copyOf(references);
    inputs = List.copyOf(inputs);
    commands = List.copyOf(commands);
    ranges = List.copyOf(ranges);
    scopes = List.copyOf(scopes);
  }

  /** A statement of whose functions nothing is known. */
  public Statement(
      int line,
      int lastLine,
      String text,
      String script,
      List<String> references,
      List<String> inputs,
      List<SimpleCommand> commands,
      List<LineRange> ranges) {
    this(line, lastLine, text, script, references, inputs, commands, ranges, List.of());
  }

  /**
   * The first line of the shortest command that stands on a line; nothing when none of this
   * statement does.
   */
  public Optional<Integer> startOf(int reportedLine) {
    LineRange best = null;
    for (LineRange range : ranges) {
      if (range.contains(reportedLine) && (best == null || range.length() < best.length())) {
        best = range;
      }
    }
    return Optional.ofNullable(best).map(LineRange::first);
  }
}
