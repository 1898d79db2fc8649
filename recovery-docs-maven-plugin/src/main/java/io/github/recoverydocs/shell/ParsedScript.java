package io.github.recoverydocs.shell;

import java.util.List;
import java.util.Optional;

/**
 * What the parser made of a script.
 *
 * @param statements the top-level statements, in order; empty when there is a syntax error
 * @param error why bash would not understand the script
 */
public record ParsedScript(List<Statement> statements, Optional<SyntaxError> error) {

  public ParsedScript {
    statements = List.copyOf(statements);
  }

  static ParsedScript of(List<Statement> statements) {
    return new ParsedScript(statements, Optional.empty());
  }

  static ParsedScript broken(SyntaxError error) {
    return new ParsedScript(List.of(), Optional.of(error));
  }

  /**
   * A place that bash cannot read past.
   *
   * @param line where the construct was opened that is not closed, or the wrong word stands; of the
   *     document
   * @param source the text of that line
   * @param message what the parser says
   */
  public record SyntaxError(int line, String source, String message) {}
}
