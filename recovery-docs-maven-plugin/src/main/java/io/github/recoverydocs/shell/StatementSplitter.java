package io.github.recoverydocs.shell;

import java.util.ArrayList;
import java.util.List;

/** Splits a script's syntax tree into top-level statements. */
final class StatementSplitter {
  private final int firstLine;
  private final SyntaxNode root;
  private final Probes probes;

  StatementSplitter(int firstLine, SyntaxNode root) {
    this.firstLine = firstLine;
    this.root = root;
    this.probes = new Probes(root.source(), firstLine);
    root.list("Stmts").forEach(probes::place);
  }

  /** The whole script with its probes. */
  String probed() {
    return CommandCollector.decode(probes.apply(0, root.source().length()));
  }

  List<Statement> statements(boolean withProbes) {
    List<Statement> statements = new ArrayList<>();
    List<SyntaxNode> group = new ArrayList<>();
    int end = 0;
    for (SyntaxNode node : root.list("Stmts")) {
      if (!group.isEmpty() && node.start() >= end && !readsPipeStatus(node)) {
        statements.add(statement(group, end, withProbes));
        group.clear();
      }
      group.add(node);
      end = Math.max(end, endOf(node));
    }
    if (!group.isEmpty()) {
      statements.add(statement(group, end, withProbes));
    }
    return statements;
  }

  /**
   * PIPESTATUS lives until the next command, so whoever reads it stays in one file with the command
   * before.
   */
  private static boolean readsPipeStatus(SyntaxNode node) {
    return node.text().contains("PIPESTATUS");
  }

  private static int endOf(SyntaxNode node) {
    int end = new HereDocuments(node).end();
    return node.flag("Background") ? Math.max(end, node.offset("Semicolon") + 1) : end;
  }

  private Statement statement(List<SyntaxNode> group, int end, boolean withProbes) {
    SyntaxNode first = group.get(0);
    List<String> references = new ArrayList<>();
    List<VariableScope> scopes = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    List<SimpleCommand> commands = new ArrayList<>();
    List<LineRange> ranges = new ArrayList<>();
    String text = root.source().substring(first.start(), end);
    int line = firstLine + first.line() - 1;
    for (SyntaxNode node : group) {
      VariableReferences variables = new VariableReferences(node, firstLine);
      references.addAll(variables.references());
      scopes.addAll(variables.scopes());
      CommandCollector collected = new CommandCollector(node, firstLine);
      inputs.addAll(collected.inputs());
      commands.addAll(collected.commands());
      ranges.addAll(collected.ranges());
    }
    return new Statement(
        line,
        line + (int) text.chars().filter(c -> c == '\n').count(),
        CommandCollector.decode(text),
        CommandCollector.decode(withProbes ? probes.apply(first.start(), end) : text),
        references,
        inputs,
        commands,
        ranges,
        scopes);
  }
}
