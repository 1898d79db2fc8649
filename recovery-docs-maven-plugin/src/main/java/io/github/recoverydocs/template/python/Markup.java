package io.github.recoverydocs.template.python;

/**
 * A text that was marked as safe HTML: what is joined to it is escaped.
 *
 * @param text what it prints
 */
public record Markup(String text) {

  /** Returns the text with the five characters escaped that MarkupSafe escapes. */
  public static Markup escape(Object value) {
    return value instanceof Markup markup
        ? markup
        : new Markup(
            Printing.str(value)
                .replace("&", "&amp;")
                .replace(">", "&gt;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\"", "&#34;"));
  }

  @Override
  public String toString() {
    return text;
  }
}
