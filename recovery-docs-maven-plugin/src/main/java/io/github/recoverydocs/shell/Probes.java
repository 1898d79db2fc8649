package io.github.recoverydocs.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Puts probes between the commands of a script, so that the session learns what bash alone does not
 * tell: the status of every stage of a nested pipeline, which side of a list failed, the job behind
 * a process id.
 *
 * <p>No probe changes what a command sees or what status it leaves. Where a probe could
 * (backquotes, a document that reads PIPESTATUS itself), there is none.
 */
final class Probes {
  private static final Set<String> STEERING = Set.of("return", "break", "continue");

  private record Insertion(int offset, int order, String text) {}

  private final String source;
  private final int firstLine;
  private final boolean pipelines;
  private final List<Insertion> insertions = new ArrayList<>();
  private int inside;

  /**
   * Prepares probes for a script.
   *
   * @param source the script, one character a byte
   * @param firstLine the document line of its first line
   */
  Probes(String source, int firstLine) {
    this.source = source;
    this.firstLine = firstLine;
    this.pipelines = !source.contains("PIPESTATUS");
  }

  /** Finds the places for probes in a top-level statement. */
  void place(SyntaxNode statement) {
    reporting(statement);
  }

  /** Returns a part of the source with the probes in it. */
  String apply(int start, int end) {
    StringBuilder text = new StringBuilder();
    int place = start;
    List<Insertion> sorted =
        insertions.stream()
            .filter(insertion -> insertion.offset() >= start && insertion.offset() <= end)
            .sorted(Comparator.comparingInt(Insertion::offset).thenComparingInt(Insertion::order))
            .toList();
    for (Insertion insertion : sorted) {
      text.append(source, place, insertion.offset()).append(insertion.text());
      place = insertion.offset();
    }
    return text.append(source, place, end).toString();
  }

  /** A statement whose failure nothing handles. */
  private void reporting(SyntaxNode statement) {
    if (inside > 0) {
      inputs(statement);
    }
    inside++;
    report(statement);
    inside--;
  }

  /**
   * In a function or a loop only the moment itself knows which file psql is about to read: {@code
   * psql -f "$1"}.
   */
  private void inputs(SyntaxNode statement) {
    SyntaxNode command = statement.child("Cmd").orElse(statement);
    if (!statement.flag("Background") && (command.is("CallExpr") || command.is("BinaryCmd"))) {
      for (String input : new CommandCollector(statement, firstLine).inputs()) {
        insert(statement.start(), -1, "{ __rd_input " + encode(input) + "; } 2>/dev/null; ");
      }
    }
  }

  /** One character a byte, as the source is. */
  private static String encode(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private void report(SyntaxNode statement) {
    if (statement.flag("Background")) {
      int behind = statement.offset("Semicolon") + 1;
      insert(behind, 0, " __rd_job " + line(statement) + " \"$!\";");
      statement.child("Cmd").ifPresent(command -> insideOf(command, true));
      return;
    }
    if (statement.flag("Negated")) {
      // The left side of a list is safe from "set -e" and ERR, as a negated command is.
      insert(statement.start(), 0, "{ ");
      operand(statement, "condition");
      insert(statement.commandEnd(), 0, " && :; }");
      return;
    }
    SyntaxNode command = statement.child("Cmd").orElse(statement);
    if (command.is("BinaryCmd") && isPipe(command)) {
      insert(statement.commandEnd(), 0, pipeProbe(statement));
      stages(command, true);
    } else if (command.is("BinaryCmd")) {
      list(command, "");
    } else {
      insideOf(command, true);
    }
    words(statement, true);
  }

  /**
   * The two sides of {@code &&} or {@code ||}; the role is empty where nothing handles the list's
   * failure.
   */
  private void list(SyntaxNode command, String role) {
    boolean and = command.operator().equals("&&");
    String left = !and ? "or" : !role.isEmpty() ? role : steers(command) ? "condition" : "and";
    command.child("X").ifPresent(x -> operand(x, left));
    command.child("Y").ifPresent(y -> operand(y, role));
  }

  /** {@code command && return}: the command is asked for, and the way goes on if it fails. */
  private static boolean steers(SyntaxNode list) {
    return list.child("Y")
        .flatMap(right -> right.child("Cmd"))
        .flatMap(call -> call.list("Args").stream().findFirst())
        .map(word -> STEERING.contains(word.text()))
        .orElse(false);
  }

  /** A statement that is one side of a list, or a condition. */
  private void operand(SyntaxNode statement, String role) {
    if (role.isEmpty()) {
      // Nothing may be put in front of it: what stands before "&&" has to stay before it.
      report(statement);
      return;
    }
    SyntaxNode command = statement.child("Cmd").orElse(statement);
    if (command.is("BinaryCmd") && !isPipe(command) && !statement.flag("Negated")) {
      list(command, role);
      return;
    }
    String told = role.equals("and") && isQuestion(statement) ? "question" : role;
    int start = statement.flag("Negated") ? behindNegation(statement) : statement.start();
    boolean pipe =
        command.is("BinaryCmd")
            && isPipe(command)
            && role.equals("and")
            && !statement.flag("Negated");
    insert(start, 1, pipe && pipelines ? "{ { " : "{ ");
    String probe = " || { __rd_left " + line(statement) + " \"$?\" " + told + "; } 2>/dev/null; }";
    insert(
        statement.commandEnd(),
        -1,
        pipe && pipelines ? pipeProbe(statement) + "; }" + probe : probe);
    if (command.is("BinaryCmd") && isPipe(command)) {
      stages(command, false);
    } else {
      insideOf(command, false);
    }
  }

  private void stages(SyntaxNode pipeline, boolean reports) {
    for (String side : List.of("X", "Y")) {
      pipeline
          .child(side)
          .flatMap(stage -> stage.child("Cmd"))
          .ifPresent(
              command -> {
                if (command.is("BinaryCmd") && isPipe(command)) {
                  stages(command, reports);
                } else {
                  insideOf(command, reports);
                }
              });
    }
  }

  /** The statements inside a compound command; a simple command has none. */
  private void insideOf(SyntaxNode command, boolean reports) {
    switch (command.type()) {
      case "IfClause" -> ifClause(command, reports);
      case "WhileClause" -> {
        List<SyntaxNode> condition = command.list("Cond");
        SyntaxNode last = condition.get(condition.size() - 1);
        if (command.flag("Until") || last.flag("Negated")) {
          operand(last, "condition");
        }
        body(command.list("Do"), reports);
      }
      case "ForClause" -> body(command.list("Do"), reports);
      case "Block", "Subshell" -> body(command.list("Stmts"), reports);
      case "CaseClause" -> command.list("Items").forEach(item -> body(item.list("Stmts"), reports));
      case "FuncDecl" -> command.child("Body").ifPresent(this::reporting);
      case "TimeClause" ->
          command.child("Stmt").flatMap(s -> s.child("Cmd")).ifPresent(c -> insideOf(c, reports));
      default -> {
        // A simple command has no statements of its own, apart from those in its words.
      }
    }
  }

  private void ifClause(SyntaxNode clause, boolean reports) {
    List<SyntaxNode> condition = clause.list("Cond");
    if (!condition.isEmpty()) {
      operand(condition.get(condition.size() - 1), "condition");
    }
    body(clause.list("Then"), reports);
    clause.child("Else").ifPresent(otherwise -> ifClause(otherwise, reports));
  }

  private void body(List<SyntaxNode> statements, boolean reports) {
    if (reports) {
      statements.forEach(this::reporting);
    }
  }

  /** A statement in a process substitution: a filter that finds nothing there is no failure. */
  private void filtering(SyntaxNode statement) {
    if (!statement.flag("Background") && !statement.flag("Negated") && isQuestion(statement)) {
      operand(statement, "and");
    } else {
      reporting(statement);
    }
  }

  /** Command substitutions in the words of a simple command. */
  private void words(SyntaxNode node, boolean top) {
    for (SyntaxNode child : node.children()) {
      boolean substitution = child.is("CmdSubst") || child.is("ProcSubst");
      // Bash prints a substitution and reads it again, and loses a semicolon behind a
      // here-document.
      boolean safe = !child.flag("Backquotes") && !child.text().contains("<<");
      if (substitution && safe) {
        child.list("Stmts").forEach(child.is("ProcSubst") ? this::filtering : this::reporting);
      } else if (!isCompound(child) && !substitution) {
        words(child, false);
      }
    }
  }

  private static boolean isCompound(SyntaxNode node) {
    return switch (node.type()) {
      case "IfClause",
          "WhileClause",
          "ForClause",
          "Block",
          "Subshell",
          "CaseClause",
          "FuncDecl",
          "BinaryCmd" ->
          true;
      default -> false;
    };
  }

  private static boolean isPipe(SyntaxNode binary) {
    return binary.operator().equals("|") || binary.operator().equals("|&");
  }

  private static boolean isQuestion(SyntaxNode statement) {
    SyntaxNode command = statement.child("Cmd").orElse(statement);
    if (statement.flag("Negated")
        || command.is("TestClause")
        || command.is("ArithmCmd")
        || command.is("LetClause")) {
      return true;
    }
    if (command.is("BinaryCmd")) {
      return isPipe(command) && command.child("Y").map(Probes::isQuestion).orElse(false);
    }
    return command.is("CallExpr") && Questions.ask(CommandCollector.piped(command));
  }

  private int behindNegation(SyntaxNode statement) {
    int place = statement.start() + 1;
    while (Character.isWhitespace(source.charAt(place))) {
      place++;
    }
    return place;
  }

  private String pipeProbe(SyntaxNode statement) {
    return pipelines
        ? "; { __rd_pipe " + line(statement) + " \"$?\" \"${PIPESTATUS[@]}\"; } 2>/dev/null"
        : "";
  }

  private int line(SyntaxNode node) {
    return firstLine + node.line() - 1;
  }

  private void insert(int offset, int order, String text) {
    insertions.add(new Insertion(offset, order, text));
  }
}
