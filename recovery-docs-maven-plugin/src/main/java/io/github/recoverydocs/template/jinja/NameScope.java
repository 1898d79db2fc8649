package io.github.recoverydocs.template.jinja;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose variable a name is in one scope of a template.
 *
 * <p>Jinja2 decides that while it compiles: a name that a scope assigns before it reads it is the
 * scope's own and undefined until then, for the scopes inside of it too, even when the context has
 * a variable of that name. (Jinja2 3.1, {@code idtracking.py}: {@code Symbols}.)
 */
final class NameScope {
  private final NameScope parent;
  private final List<NameScope> inner = new ArrayList<>();
  private final Map<String, Owner> owners = new HashMap<>();
  private final NameBranch events = new NameBranch();

  /** Creates a scope inside of another one, or when that is null one that sees the context only. */
  NameScope(NameScope parent) {
    this.parent = parent;
    if (parent != null) {
      parent.inner.add(this);
    }
  }

  /** Who a name of a scope belongs to. */
  private enum Owner {
    PARAMETER,
    OUTER_SCOPE,
    CONTEXT,
    UNDEFINED
  }

  /** Takes a name for the scope's own from its start. */
  void declare(String parameter) {
    owners.put(parameter, Owner.PARAMETER);
  }

  /** What the scope does with names, in order. */
  NameBranch events() {
    return events;
  }

  /** Decides for this scope, then for those inside of it, and tells the expressions that read. */
  void decide() {
    visit(events, owners);
    inner.forEach(NameScope::decide);
    events.readings().forEach(reading -> reading.lookIn(reach(reading.name())));
  }

  private void visit(NameBranch branch, Map<String, Owner> known) {
    for (NameBranch.Event event : branch.events()) {
      if (event instanceof NameBranch.Reading reading) {
        if (!isKnown(reading.expression().name(), known)) {
          known.put(reading.expression().name(), Owner.CONTEXT);
        }
      } else if (event instanceof NameBranch.Assignment assignment) {
        known.putIfAbsent(
            assignment.name(), outer(assignment.name(), Owner.OUTER_SCOPE, Owner.UNDEFINED));
      } else if (event instanceof NameBranch.Choice choice) {
        choose(choice.branches(), known);
      }
    }
  }

  /** A name that only some branches assign comes from outside when another one is run. */
  private void choose(List<NameBranch> branches, Map<String, Owner> known) {
    Map<String, Owner> before = Map.copyOf(known);
    for (NameBranch branch : branches) {
      Map<String, Owner> within = new HashMap<>(before);
      visit(branch, within);
      within.forEach(
          (name, owner) ->
              known.putIfAbsent(
                  name,
                  owner == Owner.UNDEFINED
                      ? outer(name, Owner.OUTER_SCOPE, Owner.CONTEXT)
                      : owner));
    }
  }

  private boolean isKnown(String name, Map<String, Owner> here) {
    return here.containsKey(name) || (parent != null && parent.isKnown(name, parent.owners));
  }

  private Owner outer(String name, Owner known, Owner unknown) {
    return parent != null && parent.isKnown(name, parent.owners) ? known : unknown;
  }

  /** Returns in how many scopes, this one included, a name is to be looked for. */
  private int reach(String name) {
    int distance = 1;
    for (NameScope scope = this; scope != null; scope = scope.parent) {
      Owner owner = scope.owners.get(name);
      if (owner == Owner.UNDEFINED || owner == Owner.PARAMETER) {
        return distance;
      }
      if (owner == Owner.CONTEXT) {
        return Integer.MAX_VALUE;
      }
      distance++;
    }
    return Integer.MAX_VALUE;
  }
}
