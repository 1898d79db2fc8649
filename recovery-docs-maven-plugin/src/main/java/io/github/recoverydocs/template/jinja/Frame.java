package io.github.recoverydocs.template.jinja;

import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;

/**
 * Where a statement or an expression runs.
 *
 * @param run the template's run
 * @param scope the variables in sight
 * @param context the variables that a block sees wherever it stands
 */
record Frame(Run run, Scope scope, Scope context) {
  Frame inner() {
    return new Frame(run, new Scope(scope), context);
  }

  /** Returns where a block runs: with all variables in sight, or those of the context. */
  Frame ofBlock(boolean scoped) {
    Scope seen = scoped ? scope : context;
    return new Frame(run, seen, seen);
  }

  Filter filter(String name) {
    return run.engine().interpreter().getContext().getFilter(name);
  }

  ExpTest test(String name) {
    return run.engine().interpreter().getContext().getExpTest(name);
  }
}
