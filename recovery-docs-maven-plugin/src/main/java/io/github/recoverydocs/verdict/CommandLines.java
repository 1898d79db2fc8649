package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.DockerCommand;
import io.github.recoverydocs.shell.LineRange;
import io.github.recoverydocs.shell.Programs;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the command that stands on a line of a document.
 *
 * <p>Bash names the line where a command ends, and for a function that is called later a line of
 * another statement; an author looks for the line where the command begins.
 */
final class CommandLines {
  private static final int SHOWN = 3;

  private final List<Statement> statements;

  /** Creates an index of all statements of one document. */
  CommandLines(List<Statement> statements) {
    this.statements = List.copyOf(statements);
  }

  /** Returns the first line of the command on a line; the statement's own when there is none. */
  int startOf(int reportedLine, Statement performed) {
    if (reportedLine == 0) {
      return performed.line();
    }
    if (isUnparsed(performed) && contains(performed, reportedLine)) {
      return reportedLine;
    }
    return performed
        .startOf(reportedLine)
        .or(() -> holder(reportedLine).flatMap(other -> other.startOf(reportedLine)))
        .orElse(performed.line());
  }

  /** Returns the command's text, shortened to a few lines. */
  String command(int line, Statement performed) {
    Statement holder = holderOf(line, performed);
    List<String> lines = holder.text().lines().toList();
    int last =
        holder.ranges().stream()
            .filter(range -> range.first() == line)
            .mapToInt(LineRange::last)
            .min()
            .orElse(holder.lastLine());
    int from = Math.max(0, Math.min(line - holder.line(), lines.size() - 1));
    int to = Math.max(from + 1, Math.min(last - holder.line() + 1, lines.size()));
    List<String> shown = lines.subList(from, to);
    String text = String.join("\n", shown.subList(0, Math.min(SHOWN, shown.size()))).strip();
    return shown.size() > SHOWN ? text + " …" : text;
  }

  /** The commands of a statement, and those of the functions of the document that it calls. */
  List<SimpleCommand> commandsOf(Statement performed) {
    Set<Statement> asked = new LinkedHashSet<>(List.of(performed));
    List<SimpleCommand> found = new ArrayList<>(performed.commands());
    for (int i = 0; i < found.size(); i++) {
      String name = found.get(i).name();
      if (!name.isEmpty()) {
        Pattern definition =
            Pattern.compile("^(?:function\\s+)?" + Pattern.quote(name) + "\\s*(?:\\(\\)|\\{)");
        statements.stream()
            .filter(statement -> definition.matcher(statement.text()).find())
            .filter(asked::add)
            .forEach(statement -> found.addAll(statement.commands()));
      }
    }
    return found;
  }

  /** The same, looked through docker and {@code sh -c} at the programs that they start. */
  List<SimpleCommand> programsOf(Statement performed) {
    return commandsOf(performed).stream().flatMap(c -> Programs.of(c).stream()).toList();
  }

  /** Whether the document calls docker anywhere, so that it is performed where there is one. */
  boolean callDocker() {
    return statements.stream()
        .flatMap(statement -> statement.commands().stream())
        .anyMatch(command -> DockerCommand.of(command).isPresent());
  }

  /** The statement that a line belongs to; the performed one when none does. */
  Statement holderOf(int line, Statement performed) {
    return contains(performed, line) ? performed : holder(line).orElse(performed);
  }

  /** One line of a statement, without the blanks around it. */
  String text(int line, Statement holder) {
    return holder
        .text()
        .lines()
        .skip(Math.max(0, line - holder.line()))
        .findFirst()
        .orElse("")
        .strip();
  }

  /** A block that the parser does not understand is one statement with one range. */
  private static boolean isUnparsed(Statement statement) {
    return statement.ranges().size() == 1 && statement.commands().isEmpty();
  }

  private Optional<Statement> holder(int line) {
    return statements.stream().filter(statement -> contains(statement, line)).findFirst();
  }

  private static boolean contains(Statement statement, int line) {
    return statement.line() <= line && line <= statement.lastLine();
  }
}
