package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Attributed;
import io.github.recoverydocs.template.python.Attributes;
import java.util.Optional;

/**
 * An imported template: its macros and variables, but for those that begin with an underscore.
 *
 * @param scope what it defined
 */
record Module(Scope scope) implements Attributed {
  @Override
  public Optional<Object> attribute(String name) {
    return name.startsWith("_") || !scope.own().containsKey(name)
        ? Optional.empty()
        : Optional.of(new Attributes.Held(scope.own().get(name)));
  }
}
