package io.github.recoverydocs.shell;

import java.util.List;

/**
 * What a function, or a statement outside of its functions, does with variables.
 *
 * @param function the function's name; empty for the statement itself
 * @param references what it reads and does not set, as {@code line:NAME}
 * @param assigned the names that it sets
 * @param calls the commands that it calls
 */
public record VariableScope(
    String function, List<String> references, List<String> assigned, List<String> calls) {

  public VariableScope {
    references = List.copyOf(references);
    assigned = List.copyOf(assigned);
    calls = List.copyOf(calls);
  }
}
