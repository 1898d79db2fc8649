package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.SourceLine;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A backslash with blanks behind it: it continues nothing, so the command ends there.
 *
 * <p>The next line becomes a command of its own, which is where bash complains.
 */
final class TrailingBlank {
  private static final Pattern BROKEN_CONTINUATION = Pattern.compile("(^|[^\\\\])\\\\[ \\t]+$");

  /** Returns the fault of a block, or nothing. */
  Optional<Fault> check(Block block, List<Statement> statements) {
    return broken(block)
        .filter(line -> endsAStatement(line, statements))
        .findFirst()
        .map(this::fault);
  }

  /** Returns the fault that keeps bash from reading a line, such as one that begins with a pipe. */
  Optional<Fault> before(int line, Block block) {
    return broken(block).filter(broken -> broken.number() == line - 1).findFirst().map(this::fault);
  }

  private static Stream<SourceLine> broken(Block block) {
    return block.lines().stream().filter(line -> BROKEN_CONTINUATION.matcher(line.text()).find());
  }

  private Fault fault(SourceLine line) {
    return new Fault(
        line.number(),
        line.text().strip(),
        "a blank stands behind the backslash, so the command ends here",
        List.of(),
        "Delete the blanks at the end of the line.");
  }

  /** Inside quotes, comments and here-documents a statement goes on, or none is there at all. */
  private static boolean endsAStatement(SourceLine line, List<Statement> statements) {
    return statements.stream()
        .filter(
            statement ->
                statement.ranges().stream().anyMatch(range -> range.last() == line.number()))
        .anyMatch(statement -> hasBackslashAt(line.number(), statement));
  }

  /** A backslash in a comment behind a statement is no part of it. */
  private static boolean hasBackslashAt(int line, Statement statement) {
    return statement
        .text()
        .lines()
        .skip(line - statement.line())
        .findFirst()
        .map(String::stripTrailing)
        .filter(text -> text.endsWith("\\"))
        .isPresent();
  }
}
