package io.github.recoverydocs.template.python;

/** Something that a template can call. */
@FunctionalInterface
public interface Callable {
  /** Calls it. */
  Object call(Arguments arguments);
}
