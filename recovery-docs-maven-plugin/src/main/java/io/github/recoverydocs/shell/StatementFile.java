package io.github.recoverydocs.shell;

import java.util.stream.Collectors;

/** The file that a session sources for one statement, with every line where the document has it. */
final class StatementFile {
  private final int number;
  private final Statement statement;

  StatementFile(int number, Statement statement) {
    this.number = number;
    this.statement = statement;
  }

  /**
   * The braces keep a document's own {@code set -x} from printing our commands; {@code &&} keeps
   * its {@code set -e} from ending the session because the statement before ended with a failure.
   */
  String text() {
    String references =
        statement.references().stream().map(r -> r + " ").collect(Collectors.joining());
    String inputs =
        statement.inputs().stream()
            .map(i -> " __rd_input " + i + ";")
            .collect(Collectors.joining());
    return "{ __rd_begin "
        + number
        + " "
        + references
        + "\"$__rd_last\" && : \"$__rd_last\"; } 2>/dev/null"
        + "\n".repeat(Math.max(1, statement.line() - 1))
        + statement.script()
        + "\n{ __rd_end \"$?\" \"$_\" \"${PIPESTATUS[@]}\";"
        + inputs
        + " } 2>/dev/null\n";
  }
}
