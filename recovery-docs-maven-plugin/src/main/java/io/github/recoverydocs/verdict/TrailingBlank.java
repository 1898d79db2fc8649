package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.SourceLine;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A backslash with blanks behind it: it continues nothing, so the command ends there.
 *
 * <p>The next line becomes a command of its own, which is where bash complains.
 */
final class TrailingBlank {
  private static final Pattern BROKEN_CONTINUATION = Pattern.compile("(^|[^\\\\])\\\\[ \\t]+$");

  /** Returns the fault of a block, or nothing. */
  Optional<Fault> check(Block block, List<Statement> statements) {
    return block.lines().stream()
        .filter(line -> BROKEN_CONTINUATION.matcher(line.text()).find())
        .filter(line -> endsAStatement(line, statements))
        .findFirst()
        .map(
            line ->
                new Fault(
                    line.number(),
                    line.text().strip(),
                    "a blank stands behind the backslash, so the command ends here",
                    List.of(),
                    "Delete the blanks at the end of the line."));
  }

  /** Inside quotes, comments and here-documents a statement goes on, or none is there at all. */
  private static boolean endsAStatement(SourceLine line, List<Statement> statements) {
    return statements.stream()
        .flatMap(statement -> statement.ranges().stream())
        .anyMatch(range -> range.last() == line.number());
  }
}
