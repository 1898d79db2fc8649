package io.github.recoverydocs.drill;

import io.github.recoverydocs.template.GivenContext;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a user can say about the template.
 *
 * @param folder the template's folder; where it is not there, the built-in template is rendered
 * @param context what is given for the variables in {@code cookiecutter.json}
 * @param inferred what the project tells of itself, for the built-in template alone
 * @param runHooks whether cookiecutter's hooks in the template are run
 * @param place the folder below that of rendered trees that it is rendered into; empty for that one
 */
public record TemplateSettings(
    Path folder,
    GivenContext context,
    Map<String, String> inferred,
    boolean runHooks,
    String place) {

  public TemplateSettings {
    inferred = Map.copyOf(inferred);
  }

  /** A template that is rendered once. */
  public TemplateSettings(
      Path folder, GivenContext context, Map<String, String> inferred, boolean runHooks) {
    this(folder, context, inferred, runHooks, "");
  }

  /** The same template with more overrides, rendered into a folder of its own. */
  TemplateSettings with(Map<String, String> overrides, String ownPlace) {
    return new TemplateSettings(folder, context.with(overrides), inferred, runHooks, ownPlace);
  }

  /** No template of one's own and nothing to override. */
  public static TemplateSettings none(Path folder) {
    return new TemplateSettings(folder, GivenContext.of(Map.of()), Map.of(), false);
  }
}
