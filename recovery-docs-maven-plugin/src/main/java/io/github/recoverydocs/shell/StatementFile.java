package io.github.recoverydocs.shell;

import java.util.List;
import java.util.stream.Collectors;

/** The file that a session sources for one statement, with every line where the document has it. */
final class StatementFile {
  private final int number;
  private final Statement statement;
  private final List<String> references;

  /**
   * Creates the file of a statement.
   *
   * @param references the variables that have to be set before it, as {@code line:NAME}
   */
  StatementFile(int number, Statement statement, List<String> references) {
    this.number = number;
    this.statement = statement;
    this.references = List.copyOf(references);
  }

  /**
   * The braces keep a document's own {@code set -x} from printing our commands; {@code &&} keeps
   * its {@code set -e} from ending the session because the statement before ended with a failure.
   */
  String text() {
    String expected = references.stream().map(r -> r + " ").collect(Collectors.joining());
    String inputs =
        statement.inputs().stream()
            .map(i -> " __rd_input " + i + ";")
            .collect(Collectors.joining());
    return "{ __rd_begin "
        + number
        + " "
        + expected
        + "\"$__rd_last\" && : \"$__rd_last\"; } 2>/dev/null"
        + "\n".repeat(Math.max(1, statement.line() - 1))
        + statement.script()
        + "\n{ __rd_end \"$?\" \"$_\" \"${PIPESTATUS[@]}\";"
        + inputs
        + " } 2>/dev/null\n";
  }
}
