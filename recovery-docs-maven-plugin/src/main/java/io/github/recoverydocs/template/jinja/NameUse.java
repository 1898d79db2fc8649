package io.github.recoverydocs.template.jinja;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Takes down, while a template is read, which names its scopes read and assign. */
final class NameUse {
  private final List<NameScope> roots = new ArrayList<>();
  private final Deque<Set<String>> remembered = new ArrayDeque<>();
  private NameScope scope = root();
  private NameBranch branch = scope.events();

  private NameScope root() {
    NameScope root = new NameScope(null);
    roots.add(root);
    return root;
  }

  void read(NameExpression name) {
    remembered.forEach(names -> names.add(name.name()));
    branch.add(new NameBranch.Reading(name));
  }

  void assign(String name) {
    branch.add(new NameBranch.Assignment(name));
  }

  /** Reads what runs in a scope of its own, which begins with these names. */
  <T> T within(List<String> parameters, Supplier<T> reading) {
    NameScope inner = inner();
    return in(
        inner,
        () -> {
          parameters.forEach(this::declare);
          return reading.get();
        });
  }

  /** Reads a block, which sees the context and not the scopes around it. */
  <T> T apart(Supplier<T> reading) {
    return in(root(), reading);
  }

  /** Opens a scope inside of the current one. */
  NameScope inner() {
    return new NameScope(scope);
  }

  /** Takes a name for the current scope's own from its start. */
  void declare(String parameter) {
    scope.declare(parameter);
  }

  /** Reads what runs in a scope. */
  <T> T in(NameScope inner, Supplier<T> reading) {
    NameScope outer = scope;
    NameBranch around = branch;
    scope = inner;
    branch = inner.events();
    T read = reading.get();
    scope = outer;
    branch = around;
    return read;
  }

  /** Reads what runs or does not; the branches are to be told with {@link #choice}. */
  <T> T branch(NameBranch one, Supplier<T> reading) {
    NameBranch around = branch;
    branch = one;
    T read = reading.get();
    branch = around;
    return read;
  }

  void choice(List<NameBranch> branches) {
    branch.add(new NameBranch.Choice(branches));
  }

  /** Remembers the names that are read from here on. */
  Set<String> startNames() {
    remembered.push(new HashSet<>());
    return remembered.peek();
  }

  void endNames() {
    remembered.pop();
  }

  /** Tells each expression that reads a name in which scopes it is to be looked for. */
  void decide() {
    roots.forEach(NameScope::decide);
  }
}
