package io.github.recoverydocs.template.jinja;

import java.util.List;
import java.util.Set;

/**
 * The parameters of a macro.
 *
 * @param names in order
 * @param defaults of the last ones
 * @param read the names that the macro's body reads, for the special ones among them
 */
record Signature(List<String> names, List<Expression> defaults, Set<String> read) {

  /** Returns the default of a parameter, or null. */
  Expression defaultOf(int index) {
    int required = names.size() - defaults.size();
    return index < required ? null : defaults.get(index - required);
  }
}
