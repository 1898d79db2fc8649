package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.Extensions;
import io.github.recoverydocs.template.jinja.Syntax;
import java.util.List;
import java.util.Map;

/**
 * The variables of a template with their values, and how the template is written.
 *
 * @param cookiecutter the value of the variable {@code cookiecutter}: Python's values, None as null
 * @param unrendered the value of {@code _cookiecutter}: the variables as they stand in the file
 * @param syntax the delimiters and the rules for white space
 * @param extensions the extensions of Jinja2 that the template uses
 * @param copied the patterns of the files that are copied and not rendered
 * @param newLines the line end of all files, or null for each file's own
 */
public record Context(
    Map<Object, Object> cookiecutter,
    Map<Object, Object> unrendered,
    Syntax syntax,
    Extensions extensions,
    List<String> copied,
    String newLines) {

  /**
   * Reads a template's {@code cookiecutter.json} and what is given instead of its values.
   *
   * @throws TemplateException when a file is wrong, or an override names no variable of it
   */
  public static Context read(TemplateTree tree, GivenContext given) {
    return new ContextReader(tree, given).read();
  }

  /** Returns the variables as a template sees them. */
  Map<String, Object> variables() {
    return Map.of("cookiecutter", cookiecutter, "_cookiecutter", unrendered);
  }

  /** Returns the values that are texts or print as one, by name, for other templates. */
  public Map<String, String> texts() {
    Map<String, String> texts = new java.util.LinkedHashMap<>();
    cookiecutter.forEach(
        (name, value) ->
            texts.put((String) name, io.github.recoverydocs.template.python.Printing.str(value)));
    return texts;
  }
}
