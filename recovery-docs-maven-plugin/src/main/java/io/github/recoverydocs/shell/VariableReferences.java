package io.github.recoverydocs.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the variables that a statement reads and does not set itself.
 *
 * <p>Left out is what says that it reckons with an unset variable ({@code ${X:-default}}, {@code [
 * -z "$X" ]}), what a function reads (it is called later: {@link CalledFunctions}), and everything
 * when the statement sources or evaluates text. {@code ${X:?message}} counts: the document wants it
 * to be set.
 */
final class VariableReferences {
  private static final Set<String> SETTERS =
      Set.of("read", "mapfile", "readarray", "getopts", "printf");

  /** Here an unset variable is an error, where {@code -z} or {@code =} reckon with it. */
  private static final Set<String> COMPARES_NUMBERS =
      Set.of("-eq", "-ne", "-lt", "-le", "-gt", "-ge");

  private static final Set<String> OPAQUE = Set.of("source", ".", "eval", "unset");
  private static final Set<String> SHELL_OWN =
      Set.of(
          "BASH_REMATCH",
          "COLUMNS",
          "COPROC",
          "LINES",
          "MAPFILE",
          "OLDPWD",
          "OPTARG",
          "PROMPT_COMMAND",
          "PS1",
          "REPLY",
          "_");

  private final int firstLine;
  private final List<String> references = new ArrayList<>();
  private final Set<String> assigned = new HashSet<>(SHELL_OWN);
  private final List<String> calls = new ArrayList<>();
  private final List<VariableScope> functions = new ArrayList<>();
  private boolean opaque;

  VariableReferences(SyntaxNode statement, int firstLine) {
    this.firstLine = firstLine;
    visit(statement);
  }

  /** The statement's own scope, then those of the functions that it defines. */
  List<VariableScope> scopes() {
    List<VariableScope> scopes = new ArrayList<>();
    scopes.add(scope(""));
    scopes.addAll(functions);
    return scopes;
  }

  private VariableScope scope(String name) {
    return new VariableScope(name, references(), List.copyOf(assigned), calls);
  }

  private void function(SyntaxNode declaration) {
    String name = declaration.child("Name").map(SyntaxNode::value).orElse("");
    declaration
        .child("Body")
        .ifPresent(
            body -> {
              VariableReferences inside = new VariableReferences(body, firstLine);
              functions.add(inside.scope(name));
              functions.addAll(inside.functions);
            });
  }

  /** Each as {@code line:NAME}. */
  List<String> references() {
    return opaque
        ? List.of()
        : references.stream()
            .filter(r -> !assigned.contains(r.substring(r.indexOf(':') + 1)))
            .distinct()
            .toList();
  }

  private void visit(SyntaxNode node) {
    switch (node.type()) {
      case "FuncDecl" -> {
        function(node);
        return;
      }
      case "TestClause" -> {
        return;
      }
      case "ArithmExp" -> numbers(node);
      case "CallExpr" -> {
        if (call(node)) {
          return;
        }
      }
      case "ParamExp" -> reference(node);
      case "BinaryArithm", "UnaryArithm" -> arithmetic(node);
      case "WordIter" -> node.child("Name").ifPresent(name -> assigned.add(name.value()));
      default -> {
        if (node.json().has("Name")
            && (node.json().has("Naked") || node.json().has("Append") || isAssignment(node))) {
          node.child("Name").ifPresent(name -> assigned.add(name.value()));
        }
      }
    }
    node.children().forEach(this::visit);
  }

  private static boolean isAssignment(SyntaxNode node) {
    return node.type().isEmpty() && node.json().path("Name").has("Value");
  }

  /** {@code A = 1}, {@code A += 1} and {@code A++}. */
  private void arithmetic(SyntaxNode node) {
    String operator = node.source().substring(node.offset("OpPos"));
    if (operator.matches("(?s)(([-+*/%&|^]|<<|>>)?=[^=]|\\+\\+|--).*")) {
      node.child("X").ifPresent(x -> assigned.add(x.text()));
    }
  }

  /** {@code $((DAYS * 24))}: a name that nothing has set counts as 0, in silence. */
  private void numbers(SyntaxNode node) {
    for (SyntaxNode part : node.children()) {
      if (part.is("Word") && part.text().matches("[A-Za-z_][A-Za-z0-9_]*")) {
        references.add(firstLine + part.line() - 1 + ":" + part.text());
      } else if (part.type().endsWith("Arithm")) {
        numbers(part);
      }
    }
  }

  /** Returns whether the call's words need no look. */
  private boolean call(SyntaxNode call) {
    List<SyntaxNode> args = call.list("Args");
    String name = args.isEmpty() ? "" : args.get(0).text();
    opaque |= OPAQUE.contains(name);
    calls.add(name);
    if (SETTERS.contains(name)) {
      args.stream().skip(1).map(SyntaxNode::text).forEach(assigned::add);
    }
    boolean asks = name.equals("[") || name.equals("test");
    return asks && args.stream().map(SyntaxNode::text).noneMatch(COMPARES_NUMBERS::contains);
  }

  private void reference(SyntaxNode expansion) {
    SyntaxNode param = expansion.child("Param").orElse(null);
    if (param == null || !param.value().matches("[A-Za-z_][A-Za-z0-9_]*")) {
      return;
    }
    String behind =
        expansion.source().substring(Math.min(param.end(), expansion.source().length()));
    boolean braces = !expansion.flag("Short");
    if (braces && (behind.matches("(?s):?[-=+].*") || expansion.flag("Excl"))) {
      return;
    }
    references.add(firstLine + param.line() - 1 + ":" + param.value());
  }
}
