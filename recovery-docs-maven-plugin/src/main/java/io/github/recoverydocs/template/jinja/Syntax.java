package io.github.recoverydocs.template.jinja;

/**
 * The delimiters and the white space rules of a template.
 *
 * @param trimBlocks removes the line end behind a block tag
 * @param stripBlocks removes the blanks before a block tag that stands first on its line
 */
public record Syntax(
    String blockStart,
    String blockEnd,
    String variableStart,
    String variableEnd,
    String commentStart,
    String commentEnd,
    boolean trimBlocks,
    boolean stripBlocks) {

  /** Jinja2's defaults. */
  public static final Syntax DEFAULT = new Syntax("{%", "%}", "{{", "}}", "{#", "#}", false, false);
}
