package io.github.recoverydocs.template.jinja;

/**
 * The extensions of Jinja2 that add tags.
 *
 * @param hasDo whether {@code {% do %}} is known
 * @param hasLoopControls whether {@code {% break %}} and {@code {% continue %}} are known
 */
public record Extensions(boolean hasDo, boolean hasLoopControls) {
  /** What cookiecutter loads by itself. */
  public static final Extensions DEFAULT = new Extensions(false, false);
}
