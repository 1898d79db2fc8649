package io.github.recoverydocs.template.jinja;

import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;

/**
 * Where a statement or an expression runs.
 *
 * @param run the template's run
 * @param scope the variables in sight
 */
record Frame(Run run, Scope scope) {
  Frame inner() {
    return new Frame(run, new Scope(scope));
  }

  Filter filter(String name) {
    return run.engine().interpreter().getContext().getFilter(name);
  }

  ExpTest test(String name) {
    return run.engine().interpreter().getContext().getExpTest(name);
  }
}
