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
  }

  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    List<SyntaxNode> group = new ArrayList<>();
    int end = 0;
    for (SyntaxNode node : root.list("Stmts")) {
      if (!group.isEmpty() && node.start() >= end && !readsPipeStatus(node)) {
        statements.add(statement(group, end));
        group.clear();
      }
      group.add(node);
      end = Math.max(end, endOf(node));
    }
    if (!group.isEmpty()) {
      statements.add(statement(group, end));
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
    return node.flag("Background")
        ? Math.max(node.end(), node.offset("Semicolon") + 1)
        : node.end();
  }

  private Statement statement(List<SyntaxNode> group, int end) {
    SyntaxNode first = group.get(0);
    List<String> references = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    List<SimpleCommand> commands = new ArrayList<>();
    List<LineRange> ranges = new ArrayList<>();
    int lastLine = first.lastLine();
    for (SyntaxNode node : group) {
      probes.place(node);
      references.addAll(new VariableReferences(node, firstLine).references());
      CommandCollector collected = new CommandCollector(node, firstLine);
      inputs.addAll(collected.inputs());
      commands.addAll(collected.commands());
      ranges.addAll(collected.ranges());
      lastLine = Math.max(lastLine, node.lastLine());
    }
    return new Statement(
        firstLine + first.line() - 1,
        firstLine + lastLine - 1,
        CommandCollector.decode(root.source().substring(first.start(), end)),
        CommandCollector.decode(probes.apply(first.start(), end)),
        references,
        inputs,
        commands,
        ranges);
  }
}
