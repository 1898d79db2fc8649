package io.github.recoverydocs.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what a statement reads by way of the functions that it calls.
 *
 * <p>A variable that some function sets, or the calling statement, may be set by the time it is
 * read (bash manual, "Shell Functions": dynamic scoping), so it is left out.
 */
final class CalledFunctions {
  private final List<VariableScope> functions;
  private final Set<String> assigned = new HashSet<>();

  /** Creates an index of the functions of one document. */
  CalledFunctions(List<Statement> statements) {
    functions =
        statements.stream()
            .map(Statement::scopes)
            .flatMap(Collection::stream)
            .filter(scope -> !scope.function().isEmpty())
            .toList();
    functions.forEach(function -> assigned.addAll(function.assigned()));
  }

  /** The variables that a statement takes from elsewhere, its functions' included. */
  List<String> references(Statement statement) {
    List<String> references = new ArrayList<>(statement.references());
    Set<String> known = new HashSet<>(assigned);
    Deque<String> calls = new ArrayDeque<>();
    for (VariableScope scope : statement.scopes()) {
      if (scope.function().isEmpty()) {
        known.addAll(scope.assigned());
        calls.addAll(scope.calls());
      }
    }
    Set<String> visited = new HashSet<>();
    while (!calls.isEmpty()) {
      String name = calls.remove();
      if (visited.add(name)) {
        functions.stream()
            .filter(function -> function.function().equals(name))
            .forEach(
                function -> {
                  calls.addAll(function.calls());
                  function.references().stream()
                      .filter(r -> !known.contains(r.substring(r.indexOf(':') + 1)))
                      .forEach(references::add);
                });
      }
    }
    return references.stream().distinct().toList();
  }
}
