package io.github.recoverydocs.drill;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a user can say about the template.
 *
 * @param folder the template's folder; where it is not there, the built-in template is rendered
 * @param context overrides of the variables in {@code cookiecutter.json}
 * @param inferred what the project tells of itself, for the built-in template alone
 * @param place the folder below that of rendered trees that it is rendered into; empty for that one
 */
public record TemplateSettings(
    Path folder, Map<String, String> context, Map<String, String> inferred, String place) {

  public TemplateSettings {
    context = Map.copyOf(context);
    inferred = Map.copyOf(inferred);
  }

  /** A template that is rendered once. */
  public TemplateSettings(Path folder, Map<String, String> context, Map<String, String> inferred) {
    this(folder, context, inferred, "");
  }

  /** The same template with more overrides, rendered into a folder of its own. */
  TemplateSettings with(Map<String, String> overrides, String ownPlace) {
    Map<String, String> all = new HashMap<>(context);
    all.putAll(overrides);
    return new TemplateSettings(folder, all, inferred, ownPlace);
  }

  /** No template of one's own and nothing to override. */
  public static TemplateSettings none(Path folder) {
    return new TemplateSettings(folder, Map.of(), Map.of());
  }
}
