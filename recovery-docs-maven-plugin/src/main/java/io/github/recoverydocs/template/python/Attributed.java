package io.github.recoverydocs.template.python;

import java.util.Optional;

/** A value with attributes of its own, such as Jinja's loop. */
public interface Attributed {
  /** Returns the attribute, in {@link Attributes.Held} where it may be None. */
  Optional<Object> attribute(String name);
}
